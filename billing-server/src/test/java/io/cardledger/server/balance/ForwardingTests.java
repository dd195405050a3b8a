package io.cardledger.server.balance;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import io.cardledger.server.routing.PlayedCall;
import io.cardledger.server.routing.PlayedPeer;
import io.cardledger.server.routing.Responses;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another instance, in the east, is active for the card's partition. */
class ForwardingTests {

    private static final String CARD = ReadBench.cardOn(0, "c");

    private final ReadBench bench = new ReadBench();
    private final BalanceCalls calls = new BalanceCalls(bench);
    private final PlayedPeer east = bench.peers.of(EAST);

    @BeforeEach
    void isActiveInTheEast() {
        bench.placed.active(0, EAST).standbys(0, WEST);
    }

    @Test
    void theActiveInstanceIsAskedOnTheCallingThreadForWhatItCanTellAtOnce() {
        east.answers(Responses.active(EAST, "its balance"));
        ReadAnswer answer = calls.get(CARD + "?wait=5s&after=0@3&maxLag=9");

        assertThat(answer.body()).isEqualTo("its balance");
        PlayedCall call = east.lastCall();
        assertThat(call.heldAThread()).isTrue();
        assertThat(call.path()).isEqualTo("/balance/" + CARD + "?wait=0ms&maxLag=9&after=0@3");
        assertThat(call.forwardedBy()).isEqualTo(HERE);
        assertThat(call.isForStandby()).isFalse();
    }

    @Test
    void itsAnswerIsPassedOnAsItIsAndNamesTheInstanceThatGaveIt() {
        east.answers(Responses.with(Responses.active(EAST, "2.00"), "Content-Type", "text/plain"));
        ReadAnswer answer = calls.get(CARD, "Accept", "text/plain");

        assertThat(east.lastCall().accept()).isEqualTo("text/plain");
        assertThat(answer.body()).isEqualTo("2.00");
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.source()).isEqualTo("active 0 east:1");
    }

    @Test
    void headersThatAreNotForCallersAreNotPassedOn() {
        east.answers(Responses.with(Responses.active(EAST, "x"), "Billing-Partitions", "0"));
        assertThat(calls.get(CARD).header("Billing-Partitions")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 406, 500})
    void whateverElseItAnswersIsPassedOnAndNoStandbyIsAsked(int status) {
        east.answers(Responses.status(status));
        ReadAnswer answer = calls.get(CARD);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"status\":" + status + "}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(bench.peers.of(WEST).calls()).isEmpty();
    }

    @Test
    void aCallWaitsUntilItIsKnownWhoIsActive() {
        ReadBench starting = new ReadBench();
        ReadAnswer answer = new BalanceCalls(starting).get(CARD);
        assertThat(answer.isWaiting()).isTrue();
        assertThat(starting.peers.calls()).isZero();

        starting.placed.active(0, EAST);
        starting.peers.of(EAST).answers(Responses.active(EAST, "its balance"));
        starting.passes(Duration.ofMillis(50));
        assertThat(answer.body()).isEqualTo("its balance");
    }

    @Test
    void aCallIsUnavailableIfNobodyIsKnownInTime() {
        ReadBench starting = new ReadBench();
        ReadAnswer answer = new BalanceCalls(starting).get(CARD);
        starting.passes(Duration.ofSeconds(2));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
