package io.cardledger.fault.load.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import lombok.RequiredArgsConstructor;

/**
 * Operations without keys, with the keys of others, or on partitions of a sender's own choice.
 *
 * <p>The order between partitions is fixed by the server, so these are such that it makes no difference: no card has
 * more ids than are remembered, and none comes with two amounts.
 */
@RequiredArgsConstructor
public final class StrayKeyWorkload implements Workload {

    private static final int CARDS = 6;
    private static final int IDS = 24;

    private final String tag;
    private final Random random;
    private final int partitions;

    /** One of its cards. */
    public static String card(String tag, int n) {
        return tag + "-stray-" + Math.floorMod(n, CARDS);
    }

    @Override
    public OutgoingRecord next() {
        int n = random.nextInt(CARDS);
        String card = card(tag, n);
        LoadOperation operation = n % 2 == 0 ? LoadOperation.of(card, "1") : identified(card);
        return switch (random.nextInt(4)) {
            case 0 -> operation.send().build();
            case 1 ->
                operation
                        .send()
                        .key(("other-" + random.nextInt(9)).getBytes(UTF_8))
                        .build();
            case 2 -> operation.send().partition(random.nextInt(partitions)).build();
            default -> operation.placed();
        };
    }

    private LoadOperation identified(String card) {
        int id = random.nextInt(IDS);
        return new LoadOperation(card, String.valueOf(1L << id), "stray-" + id);
    }
}
