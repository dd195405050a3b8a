package io.cardledger.fault.load.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.test.poison.PoisonTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What is no operation, of every kind. */
public final class PoisonWorkload implements Workload {

    private static final int LARGE = 800_000;
    /** Passes the broker's limit only in a compressed batch. */
    private static final int HUGE = 2_500_000;

    private static final int RARELY = 60;

    private final String card;
    private final Random random;
    private final List<byte[]> small;
    private final List<byte[]> large;

    public PoisonWorkload(String tag, Random random) {
        this.card = tag + "-counter-0";
        this.random = random;
        this.small =
                PoisonTexts.of(card).stream().map(text -> text.getBytes(UTF_8)).toList();
        this.large = large();
    }

    @Override
    public OutgoingRecord next() {
        List<List<Header>> hostile = HostileHeaders.all();
        return OutgoingRecord.builder()
                .card(card)
                .key(random.nextInt(4) == 0 ? noise(random.nextInt(1, 200)) : card.getBytes(UTF_8))
                .value(value())
                .headers(random.nextInt(5) == 0 ? hostile.get(random.nextInt(hostile.size())) : List.of())
                .bad(true)
                .build();
    }

    private byte @Nullable [] value() {
        if (random.nextInt(RARELY) == 0) {
            return large.get(random.nextInt(large.size()));
        }
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> noise(random.nextInt(1_000));
            default -> small.get(random.nextInt(small.size()));
        };
    }

    /** Begins like no JSON, whatever follows. */
    private byte[] noise(int length) {
        byte[] noise = new byte[length + 1];
        random.nextBytes(noise);
        noise[0] = (byte) 0xff;
        return noise;
    }

    private List<byte[]> large() {
        List<byte[]> values = new ArrayList<>();
        values.add(noise(LARGE));
        values.add(("{\"card\":\"" + card + "\",\"note\":\"" + "x".repeat(LARGE)).getBytes(UTF_8));
        values.add("[".repeat(20_000).getBytes(UTF_8));
        values.add("{\"a\":".repeat(20_000).getBytes(UTF_8));
        values.add(new byte[HUGE]);
        return values;
    }
}
