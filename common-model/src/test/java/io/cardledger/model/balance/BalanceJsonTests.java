package io.cardledger.model.balance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.json.BillingJson;
import io.cardledger.model.money.Money;
import io.cardledger.model.position.Positions;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceJsonTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "alice, 125000, 1, 2026-01-31T12:00:00Z, 2@1045",
                "A-b_c:9, -1, 9223372036854775807, 2026-01-31T12:00:00.120Z, |0@17,2@999999999999|",
                "0, 9223372036854775807, 3, 1970-01-01T00:00:00Z, 3@0",
                "0, -9223372036854775808, 3, 9999-12-31T23:59:59.999Z, 3@0",
                "0, 100, 3, +10000-01-01T00:00:00Z, 3@0",
                "0, -120, 3, 2026-01-31T12:00:00.000001Z, 3@0"
            })
    void isWhatTheMapperWrites(String card, long units, long operations, Instant updatedAt, String position) {
        CardBalance balance = new CardBalance(card, new Money(units), operations, updatedAt, Positions.parse(position));
        assertThat(new String(BalanceJson.bytes(balance), UTF_8))
                .isEqualTo(BillingJson.mapper().writeValueAsString(balance));
    }
}
