package io.cardledger.model.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.json.Golden;
import io.cardledger.model.operation.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadLetterHeadersTests {

    @Test
    void namesAreStable() {
        assertThat(Golden.read("dead-letter-headers.txt").lines())
                .containsExactly(
                        DeadLetterHeaders.REASON,
                        DeadLetterHeaders.DETAIL,
                        DeadLetterHeaders.TOPIC,
                        DeadLetterHeaders.PARTITION,
                        DeadLetterHeaders.OFFSET,
                        DeadLetterHeaders.TIMESTAMP,
                        DeadLetterHeaders.ATTEMPTS,
                        DeadLetterHeaders.FULL_SIZE,
                        DeadLetterHeaders.SHA256)
                .allMatch(name -> name.startsWith(DeadLetterHeaders.PREFIX));
    }

    @Test
    void reasonsAreStableAndFoundByTheirCode() {
        assertThat(Golden.read("reasons.txt").lines())
                .containsExactlyElementsOf(
                        Stream.of(Reason.values()).map(Reason::code).toList());
        assertThat(Reason.values())
                .allSatisfy(reason -> assertThat(Reason.of(reason.code())).hasValue(reason));
        assertThat(Reason.of("no such reason")).isEmpty();
    }
}
