package io.cardledger.server.balance;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.routing.Responses;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The active instance, in the east, does not answer. */
class StandbyReadsTests {

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
    void theOwnCopyAnswersAloneIfItLagsByNothing() {
        bench.lags.behind(0, 0);
        ReadAnswer answer = calls.get(CARD);

        assertThat(answer.source()).isEqualTo("standby 0 here:1");
        assertThat(answer.body()).contains("\"balance\":1.00");
        assertThat(bench.peers.of(WEST).calls()).isEmpty();
    }

    @Test
    void theStandbyThatIsLeastBehindAnswers() {
        bench.peers.of(SOUTH).answersAsStandby(Responses.standby(SOUTH, 5, "of the south"));
        bench.peers.of(WEST).answersAsStandby(Responses.standby(WEST, 3, "of the west"));
        ReadAnswer answer = calls.get(CARD);

        assertThat(answer.body()).isEqualTo("of the west");
        assertThat(answer.source()).isEqualTo("standby 3 west:1");
    }

    @Test
    void theOwnCopyAnswersIfTheOthersAreFurtherBehind() {
        bench.peers.of(WEST).answersAsStandby(Responses.standby(WEST, 8, "of the west"));
        assertThat(calls.get(CARD).source()).isEqualTo("standby 7 here:1");
    }

    @Test
    void theOwnCopyAnswersIfTheOthersDoNotTell() {
        bench.peers.of(SOUTH).answersAsStandby(Responses.status(503));
        assertThat(calls.get(CARD).source()).isEqualTo("standby 7 here:1");
    }

    @Test
    void aStandbyThatDoesNotSayHowFarItLagsIsTheLastChoice() {
        bench.peers.of(WEST).answersAsStandby(Responses.of(200, "of the west", Map.of()));
        assertThat(calls.get(CARD).source()).isEqualTo("standby 7 here:1");
    }

    @Test
    void anotherStandbyIsAskedForItsCopyWithTheOptionsOfTheCall() {
        calls.get(CARD + "?maxLag=20&after=0@0&wait=500ms");

        assertThat(bench.peers.of(WEST).lastCall().isForStandby()).isTrue();
        assertThat(bench.peers.of(WEST).lastCall().forwardedBy()).isEqualTo(HERE);
        assertThat(bench.peers.of(WEST).lastCall().heldAThread()).isFalse();
        assertThat(bench.peers.of(WEST).lastCall().path())
                .isEqualTo("/balance/" + CARD + "?wait=500ms&maxLag=20&after=0@0");
    }

    @Test
    void thisInstanceDoesNotAskItself() {
        calls.get(CARD);
        assertThat(bench.peers.of(HERE).calls()).isEmpty();
    }

    @Test
    void theBrokersAreNotAskedForTheLagOfEachRead() {
        calls.get(CARD);
        bench.passes(Duration.ofMillis(499));
        calls.get(CARD);
        assertThat(bench.lags.asked()).isEqualTo(1);

        bench.passes(Duration.ofMillis(1));
        calls.get(CARD);
        assertThat(bench.lags.asked()).isEqualTo(2);
    }

    @Test
    void theStandbysAnswerAsLongAsNobodyIsKnownToBeActive() {
        ReadBench starting = new ReadBench();
        starting.placed.standbys(0, WEST);
        PeerResponse copy = Responses.standby(WEST, 3, "of the west");
        starting.peers.of(WEST).answersAsStandby(copy);

        assertThat(new BalanceCalls(starting).get(CARD).source()).isEqualTo("standby 3 west:1");
    }

    @Test
    void theOwnCopyIsReadOnceMoreWhenItsLagIsKnown() {
        bench.lags.behind(0, 0);
        bench.lags.meanwhile(() -> bench.stores.of(0).count(CARD));
        assertThat(calls.get(CARD).body()).contains("\"operations\":2");
    }
}
