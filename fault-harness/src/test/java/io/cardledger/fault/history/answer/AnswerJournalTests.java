package io.cardledger.fault.history.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.ToldBalance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerJournalTests {

    private static final int MANY = 100_000;

    @Test
    void keepsAnswersAsTheyAre() {
        List<RecordedAnswer> answers = new ArrayList<>();
        AnswerJournal journal = new AnswerJournal();
        for (int i = 0; i < MANY; i++) {
            answers.add(answer(i));
            journal.add(answer(i));
        }
        List<RecordedAnswer> read = new ArrayList<>();
        journal.forEach(read::add);
        assertThat(read).isEqualTo(answers);
        assertThat(journal.size()).isEqualTo(MANY);
    }

    private static RecordedAnswer answer(int i) {
        Question question =
                new Question("card" + i % 9, ReadChannel.values()[i % 8], LogPrefix.of(i % 4, i), i % 3 - 1, "server");
        ToldBalance told = new ToldBalance(
                AnswerKind.values()[i % 5], -i * 1_000_003L, i, LogPrefix.parse("0@" + i + ",3@9999999999"));
        return new RecordedAnswer(
                question, told, new AnswerOrigin("host" + i % 2, AnswerSource.STANDBY, i), i * 100L, i * 100L + i);
    }
}
