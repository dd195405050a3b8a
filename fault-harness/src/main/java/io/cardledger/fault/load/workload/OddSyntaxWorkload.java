package io.cardledger.fault.load.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.header.Header;

/** Operations that are strange and count all the same. */
@RequiredArgsConstructor
public final class OddSyntaxWorkload implements Workload {

    private static final int CARDS = 3;
    private static final int LARGE = 300_000;
    private static final List<String> ONES =
            List.of("1", "1.0", "1.0000", "10e-1", "0.1E1", "\"1\"", "\"1.00\"", "1.000000", "100E-2");

    private final String tag;
    private final Random random;
    private int sent;

    @Override
    public OutgoingRecord next() {
        String card = tag + "-odd-" + random.nextInt(CARDS);
        return OutgoingRecord.builder()
                .card(card)
                .key(card.getBytes(UTF_8))
                .value(json(card, ONES.get(random.nextInt(ONES.size()))).getBytes(UTF_8))
                .headers(random.nextInt(3) == 0 ? headers() : List.of())
                .build();
    }

    private String json(String card, String one) {
        String plain = "{\"card\":\"" + card + "\",\"operation\":" + one;
        return switch (sent++ % 40) {
            case 0 -> plain + ",\"note\":\"" + "x".repeat(LARGE) + "\"}";
            case 1 -> "\uFEFF" + plain + "}";
            case 2 -> " \n" + plain + ",\"id\":null,\"at\":null}\n";
            case 3 -> "{\"a\":{\"card\":[1,2,{}]},\"a\":1e9999," + plain.substring(1) + "}";
            case 4 -> plain + ",\"at\":\"2026-01-31T12:00:00Z\"}";
            case 5 -> "{\"\\u0063ard\":" + plain.substring("{\"card\":".length()) + "}";
            default -> plain + "}";
        };
    }

    private List<Header> headers() {
        List<List<Header>> hostile = HostileHeaders.all();
        return hostile.get(random.nextInt(hostile.size()));
    }
}
