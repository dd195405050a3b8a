package io.cardledger.model.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardRulesTests {

    private static final String ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:-";

    @Test
    void allowsExactlyTheCharactersOfTheContract() {
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            String card = "x" + (char) c;
            assertThat(CardRules.isCard(card)).as("character %d", c).isEqualTo(ALLOWED.indexOf(c) >= 0);
        }
    }

    @Test
    void allowsOneTo64Characters() {
        assertThat(CardRules.isCard("")).isFalse();
        assertThat(CardRules.isCard("0")).isTrue();
        assertThat(CardRules.isCard("0".repeat(64))).isTrue();
        assertThat(CardRules.isCard("0".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void refusesWhatAPathWouldSwallow(String card) {
        assertThat(CardRules.isCard(card)).isFalse();
        assertThat(CardRules.isCard(card + card + ".")).isTrue();
    }

    @Test
    void placesACardWhereAJavaProducerDoes() {
        for (int i = 0; i < 10_000; i++) {
            String card = Integer.toString(i * 7919, 36) + (i % 3 == 0 ? ":." : "");
            for (int partitions : new int[] {1, 4, 12, 1_000}) {
                assertThat(CardRules.partitionOf(card, partitions))
                        .isEqualTo(
                                BuiltInPartitioner.partitionForKey(card.getBytes(StandardCharsets.UTF_8), partitions));
            }
        }
    }
}
