package io.cardledger.e2e.fault.history;

/**
 * An answer, or a record that told a balance unasked.
 *
 * @param question what was asked
 * @param told what was answered
 * @param origin where that came from
 * @param beganAt when it was asked, by the run's clock
 * @param endedAt when the answer was there
 */
public record Answer(Question question, Told told, Origin origin, long beganAt, long endedAt) {}
