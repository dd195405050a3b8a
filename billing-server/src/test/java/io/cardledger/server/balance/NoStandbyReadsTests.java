package io.cardledger.server.balance;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import io.cardledger.server.routing.Responses;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The active instance, in the east, does not answer, and whether a standby may is the question. */
class NoStandbyReadsTests {

    private static final String SOUTH = "south:1";
    private static final String CARD = ReadBench.cardOn(0, "c");

    private final ReadBench bench = new ReadBench();
    private final BalanceCalls calls = new BalanceCalls(bench);

    @BeforeEach
    void isActiveInTheEastAndCopiedHere() {
        bench.placed.active(0, EAST).standbys(0, HERE, SOUTH, WEST);
        bench.stores.of(0).count(CARD);
        bench.lags.behind(0, 7);
    }

    @Test
    void noStandbyAnswersACallThatAllowsNoLag() {
        bench.lags.behind(0, 0);
        bench.peers.of(WEST).answersAsStandby(Responses.standby(WEST, 0, "of the west"));
        ReadAnswer answer = calls.get(CARD + "?maxLag=0");
        bench.passes(Duration.ofSeconds(2));

        assertThat(answer.isWaiting())
                .as("the active instance is asked, and may answer late")
                .isFalse();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(bench.peers.of(WEST).calls()).isEmpty();
    }

    @Test
    void theOwnCopyAnswersOnlyWithinTheLagThatIsAllowed() {
        assertThat(calls.get(CARD + "?maxLag=7&wait=0").source()).isEqualTo("standby 7 here:1");
        assertThat(calls.get(CARD + "?maxLag=6&wait=0").status()).isEqualTo(503);
    }

    @Test
    void aCopyThatLacksTheCardIsNoAnswer() {
        assertThat(calls.get(ReadBench.cardOn(0, "nobody") + "?wait=0").status())
                .isEqualTo(503);
        assertThat(bench.lags.asked()).isZero();
    }

    @Test
    void aCopyThatHasNotReachedThePositionIsNoAnswer() {
        bench.lags.behind(0, 0);
        assertThat(calls.get(CARD + "?after=0@1&wait=0").body()).contains("no copy within maxLag knows the card");
        bench.stores.of(0).count(CARD);
        assertThat(calls.get(CARD + "?after=0@1&wait=0").body()).contains("\"operations\":2");
    }

    @Test
    void aCopyThatHasFoldedPastThePositionIsAnAnswerThoughItsCardIsNot() {
        bench.stores.of(0).count(ReadBench.cardOn(0, "other"));
        assertThat(calls.get(CARD + "?after=0@1&wait=0").body()).contains("\"operations\":1");
    }

    @Test
    void aCopyOfWhichTheLagIsUnknownIsNoAnswer() {
        bench.lags.fail();
        assertThat(calls.get(CARD + "?wait=0").status()).isEqualTo(503);
    }

    @Test
    void aCopyThatWasLeftInTheMiddleIsNoAnswer() {
        bench.stores.of(0).breaksOff();
        assertThat(calls.get(CARD + "?wait=0").status()).isEqualTo(503);
    }

    @Test
    void aCallIsUnavailableIfNobodyTellsInTime() {
        bench.stores.of(0).breaksOff();
        ReadAnswer answer = calls.get(CARD);
        assertThat(answer.isWaiting()).isTrue();

        bench.passes(Duration.ofSeconds(2));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("unavailable", "ask again in a second");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Billing-Instance")).isEqualTo(HERE);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 503, 504})
    void aStandbyThatCannotTellIsNoAnswer(int status) {
        bench.stores.of(0).breaksOff();
        bench.peers.of(WEST).answersAsStandby(Responses.status(status));
        ReadAnswer answer = calls.get(CARD + "?wait=0");

        assertThat(bench.peers.of(WEST).calls()).hasSize(1);
        assertThat(answer.body()).contains("no copy within maxLag knows the card");
    }
}
