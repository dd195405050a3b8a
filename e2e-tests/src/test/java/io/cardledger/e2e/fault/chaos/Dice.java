package io.cardledger.e2e.fault.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import lombok.RequiredArgsConstructor;

/** What is left to chance, and follows from the seed. */
@RequiredArgsConstructor
final class Dice {

    private final Random random;
    private final int servers;
    private final int brokers;

    int server() {
        return random.nextInt(servers);
    }

    int otherServer(int server) {
        return (server + 1 + random.nextInt(servers - 1)) % servers;
    }

    int broker() {
        return random.nextInt(brokers);
    }

    int number(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    long seed() {
        return random.nextLong();
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }
}
