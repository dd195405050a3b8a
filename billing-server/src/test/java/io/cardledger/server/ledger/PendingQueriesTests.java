package io.cardledger.server.ledger;

import static io.cardledger.server.topology.Bench.OWN;
import static io.cardledger.server.topology.Bench.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.position.Positions;
import io.cardledger.server.topology.Bench;
import java.time.Duration;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PendingQueriesTests {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aQueryAfterAPositionIsAnsweredOnlyWithABalanceThatIncludesIt() {
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
        bench.query("{\"card\":\"" + OWN + "\",\"after\":\"0@2\"}", new RecordHeaders());
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
        assertThat(bench.values(TOPICS.replies())).isEmpty();

        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
        assertThat(bench.values(TOPICS.replies()).get(0)).contains("\"balance\":3.00", "\"position\":\"0@2\"");
    }

    @Test
    void aPositionThatOnlyAnInvalidOperationHasIsReachedWhenTheFoldPassesIt() {
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
        bench.query("{\"card\":\"" + OWN + "\",\"after\":\"0@1\"}", new RecordHeaders());
        bench.operation("nonsense");
        bench.advance(Duration.ofMillis(100));

        assertThat(bench.values(TOPICS.replies()).get(0)).contains("\"balance\":1.00");
    }

    @Test
    void aNewOwnerKnowsHowFarTheOldOneHadFolded() {
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
        bench.operation("nonsense");
        bench.store().clearCache();
        assertThat(bench.store().lookup(OWN, Positions.of(0, 1)).satisfiesAfter())
                .isFalse();

        bench.store().resume();
        assertThat(bench.store().lookup(OWN, Positions.of(0, 1)).satisfiesAfter())
                .isTrue();
        assertThat(bench.store().lookup(OWN, Positions.of(0, 2)).satisfiesAfter())
                .isFalse();
    }

    @Test
    void aParkedQueryGetsAProblemWhenItsTimeIsUpAndNothingAfterwards() {
        bench.query("{\"card\":\"" + OWN + "\",\"after\":\"0@0\",\"wait\":\"500ms\"}", new RecordHeaders());
        bench.advance(Duration.ofMillis(400));
        assertThat(bench.values(TOPICS.replies())).isEmpty();

        bench.advance(Duration.ofMillis(200));
        assertThat(bench.values(TOPICS.replies()).get(0)).contains("urn:cardledger:problem:timeout", "\"status\":504");

        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
        bench.advance(Duration.ofSeconds(1));
        assertThat(bench.values(TOPICS.replies())).isEmpty();
    }

    @Test
    void ofTooManyQueriesThatWaitOneMoreIsTurnedAway() {
        String waiting = "{\"card\":\"" + OWN + "\",\"after\":\"0@0\",\"wait\":\"30s\"}";
        for (int i = 0; i < 10_000; i++) {
            bench.query(waiting, new RecordHeaders());
        }
        assertThat(bench.values(TOPICS.replies())).isEmpty();

        bench.query(waiting, new RecordHeaders());
        assertThat(bench.values(TOPICS.replies()))
                .singleElement()
                .asString()
                .contains("urn:cardledger:problem:unavailable", "\"status\":503");
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
        assertThat(bench.values(TOPICS.replies())).hasSize(10_000);
    }
}
