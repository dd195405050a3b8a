package io.cardledger.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table("engine", "k/s").row("ours", 12345).row("b", 1);
        assertThat(table.markdown()).isEqualTo("""
                | engine | k/s   |
                | ------ | ----- |
                | ours   | 12345 |
                | b      | 1     |
                """);
    }

    @Test
    void valuesAreSeparatedByCommas() {
        assertThat(new Table("a", "b").row(1, 2.5).row("c, d", 3).csv()).isEqualTo("a,b\n1,2.5\n\"c, d\",3\n");
    }

    @Test
    void aSpreadHasItsMiddleAndItsEnds() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0)).text(1)).isEqualTo("2.5 (1.0–4.0)");
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2.0);
    }
}
