package io.cardledger.model.json;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.cardledger.model.operation.OperationReader;
import io.cardledger.model.query.QueryReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever arrives, a reader answers with a value: an exception would stop the fold. */
class HostileBytesTests {

    private static final int RUNS = 200_000;
    private static final byte[] SEED =
            "{\"card\":\"a.b\",\"operation\":-1.0E2,\"id\":\"😀\\u00e4\",\"at\":null,\"x\":[1,{}]}"
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void noBytesMakeAReaderThrow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = run % 4 == 0 ? noise(random) : mutated(random);
            assertThatCode(() -> {
                        OperationReader.read(bytes);
                        QueryReader.read(bytes);
                    })
                    .as("seed %d, bytes %s", seed, HexFormat.of().formatHex(bytes))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mutated(RandomGenerator random) {
        byte[] bytes = SEED.clone();
        for (int change = random.nextInt(1, 5); change > 0; change--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? bytes[random.nextInt(bytes.length)] : (byte) random.nextInt(256);
        }
        return random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
}
