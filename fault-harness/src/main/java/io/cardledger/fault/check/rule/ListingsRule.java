package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.history.History;
import io.cardledger.fault.history.RecordedPage;
import io.cardledger.fault.history.answer.AnswerSource;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** No page lacks a card that was there for good before it was asked for, unless it comes from copies and says so. */
@RequiredArgsConstructor
public final class ListingsRule {

    /** A lag is as of at most so long ago. */
    private static final Duration AGE_OF_LAG = Duration.ofSeconds(1);

    private final History history;
    private final Findings findings;

    public void check() {
        Map<String, Long> sightings = history.sightings().all();
        history.listings().forEach(listing -> check(listing, sightings));
    }

    private void check(RecordedPage listing, Map<String, Long> sightings) {
        boolean isCopy = listing.origin().source() == AnswerSource.STANDBY;
        Duration slack = history.terms().staleness().plus(isCopy ? AGE_OF_LAG : Duration.ZERO);
        long since = listing.beganAt()
                - slack.toNanos() / ChronoUnit.MICROS.getDuration().toNanos();
        Set<String> listed = new HashSet<>(listing.cards());
        List<Map.Entry<String, Long>> lacking = sightings.entrySet().stream()
                .filter(sighting -> sighting.getValue() < since)
                .filter(sighting -> listing.spans(sighting.getKey()) && !listed.contains(sighting.getKey()))
                .toList();
        if (lacking.size() > (isCopy ? listing.origin().lag() : 0)) {
            lacking.forEach(sighting -> lacks(listing, sighting.getKey(), sighting.getValue()));
        }
    }

    private void lacks(RecordedPage listing, String card, long seenAt) {
        findings.add(new RuleViolation(
                "page-lacks-card",
                card,
                "page from '%s' to '%s' of %s".formatted(listing.from(), listing.next(), listing.origin()),
                "the card, which was there for good at " + history.clock().instant(seenAt),
                listing.cards().size() + " others",
                history.clock().instant(listing.beganAt())));
    }
}
