package io.cardledger.fault.injection;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import lombok.RequiredArgsConstructor;

/** What is left to chance, and follows from the seed. */
@RequiredArgsConstructor
public final class SeededChoice {

    private final Random random;
    private final int servers;
    private final int brokers;

    public int server() {
        return random.nextInt(servers);
    }

    public int otherServer(int server) {
        return (server + 1 + random.nextInt(servers - 1)) % servers;
    }

    public int broker() {
        return random.nextInt(brokers);
    }

    public int number(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    public long seed() {
        return random.nextLong();
    }

    public <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    public Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }
}
