package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.cluster.Access;
import io.cardledger.e2e.fault.history.Topics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Dead letters are exactly what cannot be counted, once each, byte for byte. */
@RequiredArgsConstructor
final class DeadLettersRule implements SettledRule {

    private final Access access;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) {
        check(found -> new TopicReader(access).read(Topics.DEAD_LETTERS, found), findings);
    }

    void check(Letters topic, Findings findings) {
        Map<Place, Letter> missing = new TreeMap<>(log.letters());
        topic.read(letter -> check(letter, missing, findings));
        missing.forEach((place, letter) ->
                findings.add(Violation.of("dead-letter-missing", "", place.toString(), "a dead letter", "none")));
    }

    private void check(ConsumerRecord<byte[], byte[]> record, Map<Place, Letter> missing, Findings findings) {
        String where = Place.of(record) + " of " + Topics.DEAD_LETTERS;
        Optional<Place> place = Letter.place(record);
        if (place.isEmpty() || Letter.header(record, "reason").isEmpty()) {
            findings.add(Violation.of("dead-letter", "", where, "a reason and a place", record.headers()));
            return;
        }
        where = place.get() + ", dead letter " + where;
        Letter expected = missing.remove(place.get());
        Letter found = Letter.found(record);
        if (expected == null) {
            boolean isSecond = log.letters().containsKey(place.get());
            String got = isSecond ? "a second one" : "one of what counts";
            findings.add(Violation.of("dead-letter-extra", "", where, "no dead letter", got));
        } else if (!expected.equals(found)) {
            findings.add(Violation.of("dead-letter-bytes", "", where, expected, found));
        }
    }

    /** The dead-letter topic. */
    @FunctionalInterface
    interface Letters {

        void read(Consumer<ConsumerRecord<byte[], byte[]>> reader);
    }
}
