package io.cardledger.model.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTests {

    @ParameterizedTest
    @ValueSource(strings = {"0@0", "2@1045", "0@17,2@1045", "999999999@999999999999999999"})
    void areReadAsTheyAreWritten(String text) {
        assertThat(Positions.parse(text)).hasToString(text);
    }

    @Test
    void areOrderedByPartition() {
        assertThat(Positions.parse("3@1,0@9,1@5")).hasToString("0@9,1@5,3@1");
        assertThat(Positions.parse("3@1,0@9")).isEqualTo(Positions.parse("0@9,3@1"));
    }

    @Test
    void tellTheOffsetOfAPartition() {
        Positions positions = Positions.parse("0@17,2@1045");
        assertThat(positions.offsetOf(0)).isEqualTo(17);
        assertThat(positions.offsetOf(2)).isEqualTo(1045);
        assertThat(positions.offsetOf(1)).isEqualTo(-1);
        assertThat(positions.isEmpty()).isFalse();
        assertThat(Positions.NONE.isEmpty()).isTrue();
        assertThat(Positions.of(2, 1045)).isEqualTo(Positions.parse("2@1045"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "2",
                "@",
                "2@",
                "@5",
                "2@5,",
                ",2@5",
                "2@-5",
                "-2@5",
                "2@5 ",
                " 2@5",
                "2@5,2@6",
                "2@5,2@5",
                "2@1e3",
                "2@9999999999999999999",
                "9999999999@1",
                "٢@٥",
                "2@5;3@6",
                "2@5\n"
            })
    void refuseWhatIsMalformedAndSayTheForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Positions.parse(text))
                .withMessageStartingWith("must ");
    }

    @Test
    void areAtMostAThousand() {
        assertThat(Positions.parse(numbered(1_000)).all()).hasSize(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Positions.parse(numbered(1_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> Positions.parse(numbered(100_000)));
    }

    @Test
    void areNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Positions(List.of(new Position(1, 1), new Position(1, 2))));
    }

    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + "@1").collect(Collectors.joining(","));
    }
}
