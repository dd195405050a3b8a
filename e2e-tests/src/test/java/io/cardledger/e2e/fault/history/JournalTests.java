package io.cardledger.e2e.fault.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTests {

    private static final int MANY = 100_000;

    @Test
    void keepsAnswersAsTheyAre() {
        List<Answer> answers = new ArrayList<>();
        Journal journal = new Journal();
        for (int i = 0; i < MANY; i++) {
            answers.add(answer(i));
            journal.add(answer(i));
        }
        List<Answer> read = new ArrayList<>();
        journal.forEach(read::add);
        assertThat(read).isEqualTo(answers);
        assertThat(journal.size()).isEqualTo(MANY);
    }

    private static Answer answer(int i) {
        Question question = new Question("card" + i % 9, Way.values()[i % 8], Prefix.of(i % 4, i), i % 3 - 1, "server");
        Told told = new Told(Fate.values()[i % 5], -i * 1_000_003L, i, Prefix.parse("0@" + i + ",3@9999999999"));
        return new Answer(question, told, new Origin("host" + i % 2, Source.STANDBY, i), i * 100L, i * 100L + i);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -65, Long.MAX_VALUE, Long.MIN_VALUE})
    void keepsNumbersOfAnySize(long number) {
        ByteBuffer buffer = ByteBuffer.allocate(Varlong.MAX_BYTES);
        Varlong.write(buffer, number);
        assertThat(Varlong.read(buffer.flip())).isEqualTo(number);
    }

    @Test
    void findsTheLongestGapOfAPulse() {
        Pulse pulse = new Pulse();
        List.of(10L, 20L, 50L, 60L).forEach(pulse::good);
        assertThat(pulse.longestGap(0, 100, 65)).isEqualTo(30);
        assertThat(pulse.longestGap(0, 15, 65)).isEqualTo(10);
        assertThat(pulse.longestGap(61, 100, 165)).isEqualTo(105);
    }
}
