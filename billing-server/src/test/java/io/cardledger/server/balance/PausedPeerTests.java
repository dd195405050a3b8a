package io.cardledger.server.balance;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import io.cardledger.server.routing.PlayedPeer;
import io.cardledger.server.routing.Responses;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The active instance, in the east, did not answer a call. */
class PausedPeerTests {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String CARD = ReadBench.cardOn(0, "c");

    private final ReadBench bench = new ReadBench();
    private final BalanceCalls calls = new BalanceCalls(bench);
    private final PlayedPeer east = bench.peers.of(EAST);
    private final PlayedPeer west = bench.peers.of(WEST);

    @BeforeEach
    void theEastDoesNotAnswer() {
        bench.placed.active(0, EAST).standbys(0, HERE, WEST);
        bench.stores.of(0).count(CARD);
        bench.lags.behind(0, 0);
        assertThat(calls.get(CARD).source()).isEqualTo("standby 0 here:1");
        assertThat(east.calls()).hasSize(1);
    }

    @Test
    void itIsLeftAloneAsLongAsAStandbyCanAnswer() {
        assertThat(calls.get(CARD).source()).isEqualTo("standby 0 here:1");
        bench.passes(PAUSE.minusMillis(1));
        assertThat(calls.get(CARD).source()).isEqualTo("standby 0 here:1");

        assertThat(east.calls()).hasSize(1);
    }

    @Test
    void itIsTriedAgainWhenThePauseIsOver() {
        bench.passes(PAUSE);
        east.answers(Responses.active(EAST, "its balance"));

        assertThat(calls.get(CARD).body()).isEqualTo("its balance");
    }

    @Test
    void noThreadWaitsForItUntilItHasAnswered() {
        bench.passes(PAUSE);
        east.answers(Responses.active(EAST, "its balance"));
        calls.get(CARD);
        assertThat(east.lastCall().heldAThread()).isFalse();

        calls.get(CARD);
        assertThat(east.lastCall().heldAThread()).isTrue();
    }

    @Test
    void oneCallTriesItAndTheOthersLeaveItAloneMeanwhile() {
        bench.passes(PAUSE);
        var held = east.holdsBack();
        ReadAnswer trial = calls.get(CARD);
        assertThat(trial.isWaiting()).isTrue();

        assertThat(calls.get(CARD).source()).isEqualTo("standby 0 here:1");
        assertThat(east.calls()).hasSize(2);
        held.complete(Responses.active(EAST, "its balance"));
        assertThat(trial.body()).isEqualTo("its balance");
    }

    @Test
    void itIsAskedAllTheSameIfNoStandbyCanAnswer() {
        bench.stores.of(0).breaksOff();
        east.answers(Responses.active(EAST, "its balance"));

        assertThat(calls.get(CARD).body()).isEqualTo("its balance");
        assertThat(west.calls()).as("asked before").isNotEmpty();
    }

    @Test
    void itIsAskedFirstByACallThatAllowsNoLag() {
        east.answers(Responses.active(EAST, "its balance"));

        assertThat(calls.get(CARD + "?maxLag=0").body()).isEqualTo("its balance");
        assertThat(west.calls()).isEmpty();
    }

    @Test
    void aStandbyThatDidNotAnswerIsLeftAloneToo() {
        bench.lags.behind(0, 7);
        bench.passes(Duration.ofMillis(500));
        calls.get(CARD);
        calls.get(CARD);

        assertThat(west.calls()).hasSize(1);
    }

    @Test
    void aCallHoldsNoThreadIfTooManyDoAlready() {
        ReadBench narrow = new ReadBench(Map.of("billing.server.reads.peer-threads", 1));
        BalanceCalls both = new BalanceCalls(narrow);
        narrow.placed.active(0, EAST);
        PlayedPeer active = narrow.peers.of(EAST);
        active.answersWhile(() -> both.get(CARD), Responses.active(EAST, "its balance"));

        assertThat(both.get(CARD).body()).isEqualTo("its balance");
        assertThat(active.calls()).extracting(call -> call.heldAThread()).containsExactly(true, false);
        both.get(CARD);
        assertThat(active.lastCall().heldAThread()).as("later ones do again").isTrue();
    }
}
