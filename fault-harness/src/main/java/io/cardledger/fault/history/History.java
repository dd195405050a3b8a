package io.cardledger.fault.history;

import io.cardledger.fault.history.answer.AnswerJournal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** All that the drivers of a run did and were told; written by them, read by the checker and by the report. */
public final class History {
    private static final int MOST_ODDITIES = 1_000;
    private static final long SWIFT_MICROS = 1_000_000;

    private final RunClock clock = new RunClock();
    private final Expectations terms;
    private final SentRecords sends = new SentRecords();
    private final AnswerJournal answers = new AnswerJournal();
    private final FirstSightings sightings = new FirstSightings();
    private final TimeSpans writeGaps = new TimeSpans();
    private final ReaderPulses pulses = new ReaderPulses();
    private final Queue<Anomaly> oddities = new ConcurrentLinkedQueue<>();
    private final Queue<RecordedPage> listings = new ConcurrentLinkedQueue<>();
    private final Queue<RecordedOutcome> outcomes = new ConcurrentLinkedQueue<>();
    private final Queue<CardPair> pairs = new ConcurrentLinkedQueue<>();
    private volatile long endedAt = Long.MAX_VALUE;

    /** Begins now. */
    public History(Expectations terms) {
        this.terms = terms;
    }

    /** What the run was held to. */
    public Expectations terms() {
        return terms;
    }

    /** The run's time. */
    public RunClock clock() {
        return clock;
    }

    /** What was sent to the operations topic. */
    public SentRecords sends() {
        return sends;
    }

    /** What was answered. */
    public AnswerJournal journal() {
        return answers;
    }

    /** Since when each card is known. */
    public FirstSightings sightings() {
        return sightings;
    }

    /** How long operations took from their acknowledgement until they were visible. */
    public TimeSpans writeGaps() {
        return writeGaps;
    }

    /** How a reader that never stops fared. */
    public Pulse pulse(String reader) {
        return pulses.of(reader);
    }

    /** Notes what must not be; the first of many are enough. */
    public void odd(Anomaly oddity) {
        if (oddities.size() < MOST_ODDITIES) {
            oddities.add(oddity);
        }
    }

    /** What must not be. */
    public Collection<Anomaly> oddities() {
        return List.copyOf(oddities);
    }

    /** Notes a page. */
    public void listed(RecordedPage listing) {
        listings.add(listing);
    }

    /** The pages. */
    public Collection<RecordedPage> listings() {
        return List.copyOf(listings);
    }

    /** Notes an outcome. */
    public void told(RecordedOutcome outcome) {
        outcomes.add(outcome);
    }

    /** The outcomes. */
    public Collection<RecordedOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** Notes two cards that belong together. */
    public void paired(CardPair pair) {
        pairs.add(pair);
    }

    /** The cards that belong together. */
    public Collection<CardPair> pairs() {
        return List.copyOf(pairs);
    }

    /** Notes that all drivers have stopped. */
    public void end() {
        endedAt = clock.micros();
    }

    /** How many operations were acknowledged. */
    public long acknowledged() {
        return sends.acknowledged();
    }

    /** How many answers were given, of whatever kind. */
    public long answers() {
        return answers.size() + outcomes.size();
    }

    /** How many reads failed in that time for readers that allow standbys and try once more. */
    public long failedReads(Instant from, Instant to) {
        return pulses.failures(clock.micros(from), clock.micros(to));
    }

    /** The longest time in which a reader that allows standbys, and tries once more, got no good answer. */
    public Duration longestReadGap(Instant from, Instant to) {
        long end = Math.min(endedAt, clock.micros());
        return Duration.of(pulses.longestGap(clock.micros(from), clock.micros(to), end), ChronoUnit.MICROS);
    }

    /** Whether there were operations of late, and each of them was visible within a second. */
    public boolean isSwift(Duration lately) {
        long now = clock.micros();
        long longest = writeGaps.longest(now - TimeUnit.NANOSECONDS.toMicros(lately.toNanos()), now);
        return longest > 0 && Math.max(longest, now - writeGaps.oldestOpen(now)) < SWIFT_MICROS;
    }

    /** The longest time from an acknowledgement until the operation was visible. */
    public Duration longestWriteGap(Instant from, Instant to) {
        return Duration.of(writeGaps.longest(clock.micros(from), clock.micros(to)), ChronoUnit.MICROS);
    }
}
