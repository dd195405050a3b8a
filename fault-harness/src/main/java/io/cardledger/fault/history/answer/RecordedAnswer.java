package io.cardledger.fault.history.answer;

import io.cardledger.fault.contract.ToldBalance;

/**
 * An answer, or a record that told a balance unasked.
 *
 * @param question what was asked
 * @param told what was answered
 * @param origin where that came from
 * @param beganAt when it was asked, by the run's clock
 * @param endedAt when the answer was there
 */
public record RecordedAnswer(Question question, ToldBalance told, AnswerOrigin origin, long beganAt, long endedAt) {}
