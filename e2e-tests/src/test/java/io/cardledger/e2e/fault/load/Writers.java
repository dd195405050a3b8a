package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.history.Oddity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All writers, each with a workload and cards of its own. */
final class Writers {

    private final Scene scene;
    private final Crew crew;
    private final int partitions;
    private final List<Outbox> outboxes = new ArrayList<>();

    Writers(Scene scene, int partitions) {
        this.scene = scene;
        this.crew = new Crew(scene.history());
        this.partitions = partitions;
    }

    void start() {
        String tag = scene.tag();
        Pairs pairs = new Pairs(tag, scene.random("pairs"), scene.history());
        add("counters", 0.35, new Counters(tag, scene.random("counters")), () -> false);
        add("powers", 0.2, new Powers(tag, scene.random("powers")), () -> false);
        add("pairs", 0.05, pairs, pairs::isHalf);
        add("repeats", 0.2, new WantedOutcomes(scene, new Repeats(tag, scene.random("repeats"))), () -> false);
        add("strays", 0.1, new Strays(tag, scene.random("strays"), partitions), () -> false);
        add("brim", 0.05, new WantedOutcomes(scene, new Brim(tag, scene.random("brim"))), () -> false);
        if (scene.settings().poison()) {
            add("curiosities", 0.04, new Curiosities(tag, scene.random("curiosities")), () -> false);
            add("poison", 0.03, new Poison(tag, scene.random("poison")), () -> false);
        }
    }

    private void add(String name, double share, Workload workload, BooleanSupplier isHalfDone) {
        List<String> compressions = List.of("none", "lz4", "gzip", "zstd");
        String compression = name.equals("poison")
                ? "gzip"
                : compressions.get(scene.random(name).nextInt(compressions.size()));
        Pace pace = new Pace(share * scene.settings().operationsPerSecond());
        crew.add("write-" + name, new Writer(workload, outbox(compression), pace, isHalfDone));
    }

    /** One that is drained and closed with the others. */
    Outbox outbox(String compression) {
        Outbox outbox = new Outbox(scene, compression);
        outboxes.add(outbox);
        return outbox;
    }

    Crew crew() {
        return crew;
    }

    /** Returns when each of their sends was acknowledged, or will never be. */
    void stop() {
        crew.dismiss();
        try {
            for (Outbox outbox : outboxes) {
                if (!outbox.drain()) {
                    scene.history()
                            .odd(new Oddity(
                                    "acknowledgement",
                                    "",
                                    "operations topic",
                                    "an acknowledgement of what is sent again and again",
                                    "none",
                                    Instant.now()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            outboxes.forEach(Outbox::close);
        }
    }
}
