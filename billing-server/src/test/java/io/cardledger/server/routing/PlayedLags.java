package io.cardledger.server.routing;

import io.cardledger.server.settings.ReadSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsException;

/** How far this instance's stores are behind, as brokers that are asked on the calling thread tell it. */
public final class PlayedLags {

    private final Map<Integer, ChangelogLag> byPartition = new HashMap<>();
    private final ChangelogLags lags;
    private Runnable meanwhile = () -> {};
    private boolean silent;
    private int asked;

    public PlayedLags(ReadSettings settings, LongSupplier nanoTime) {
        this.lags = new ChangelogLags(this::ask, settings.lagMaxAge(), nanoTime, Runnable::run);
    }

    public ChangelogLags lags() {
        return lags;
    }

    public void behind(int partition, long records) {
        byPartition.put(partition, new ChangelogLag(0, records));
    }

    /** From now on the brokers do not tell. */
    public void fail() {
        silent = true;
    }

    /** Something happens each time while the brokers are asked. */
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    /** How often the brokers were asked. */
    public int asked() {
        return asked;
    }

    private Map<Integer, ChangelogLag> ask() {
        asked++;
        meanwhile.run();
        if (silent) {
            throw new StreamsException("no broker answers");
        }
        return Map.copyOf(byPartition);
    }
}
