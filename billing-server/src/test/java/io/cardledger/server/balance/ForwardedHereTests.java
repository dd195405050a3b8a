package io.cardledger.server.balance;

import static io.cardledger.server.ReadBench.EAST;
import static io.cardledger.server.ReadBench.HERE;
import static io.cardledger.server.ReadBench.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ReadAnswer;
import io.cardledger.server.ReadBench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another instance has forwarded a call to this one: whatever comes of it, it is not forwarded again. */
class ForwardedHereTests {

    private static final String CARD = ReadBench.cardOn(0, "c");
    private static final String NOBODY = ReadBench.cardOn(0, "nobody");

    private final ReadBench bench = new ReadBench();
    private final BalanceCalls calls = new BalanceCalls(bench);

    @BeforeEach
    void hasACopyThatLags() {
        bench.stores.of(0).count(CARD);
        bench.lags.behind(0, 7);
    }

    @AfterEach
    void nobodyElseWasAsked() {
        assertThat(bench.peers.calls()).isZero();
    }

    @Test
    void theActiveInstanceAnswersFromItsStore() {
        bench.placed.active(0, HERE).standbys(0, WEST);
        bench.stores.of(0).becomesActive();

        assertThat(toActive(CARD).source()).isEqualTo("active 0 here:1");
        assertThat(toActive(NOBODY).status()).isEqualTo(404);
    }

    @Test
    void theActiveInstanceWaitsForThePosition() {
        bench.placed.active(0, HERE);
        bench.stores.of(0).becomesActive();
        ReadAnswer answer = toActive(CARD + "?after=0@1");
        assertThat(answer.isWaiting()).isTrue();

        bench.count(0, CARD);
        assertThat(answer.body()).contains("\"operations\":2");
    }

    @Test
    void anInstanceThatIsNotActiveAnyMoreSaysSoAndIsNamed() {
        bench.placed.active(0, EAST).standbys(0, HERE);
        ReadAnswer answer = toActive(CARD);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("another instance owns the card by now", "\"card\":\"" + CARD + "\"");
        assertThat(answer.header("Billing-Instance")).isEqualTo(HERE);
        assertThat(answer.header("Billing-Source")).isNull();
    }

    @Test
    void anActiveInstanceThatRestoresAnswersFromWhatItHas() {
        bench.placed.active(0, HERE).standbys(0, WEST);
        assertThat(toActive(CARD).source()).isEqualTo("standby 7 here:1");
    }

    @Test
    void anActiveInstanceThatRestoresKeepsToTheLagThatIsAllowed() {
        bench.placed.active(0, HERE).standbys(0, WEST);
        assertThat(toActive(CARD + "?maxLag=6&wait=0").status()).isEqualTo(503);
        assertThat(toActive(CARD + "?maxLag=0&wait=0").body()).contains("moving");
    }

    @Test
    void aStandbyAnswersFromItsCopyAndSaysHowFarItLags() {
        bench.placed.active(0, EAST).standbys(0, HERE, WEST);
        assertThat(toStandby(CARD).source()).isEqualTo("standby 7 here:1");
    }

    @Test
    void aStandbyThatCannotTellDoesNotAskTheActiveInstance() {
        bench.placed.active(0, EAST).standbys(0, HERE, WEST);
        for (String call : new String[] {NOBODY + "?wait=0", CARD + "?wait=0&after=0@1", CARD + "?wait=0&maxLag=6"}) {
            ReadAnswer answer = toStandby(call);
            assertThat(answer.status()).as(call).isEqualTo(503);
            assertThat(answer.body()).contains("no copy within maxLag knows the card");
        }
    }

    @Test
    void aStandbyThatHasBecomeActiveAnswersWithItsStore() {
        bench.placed.active(0, HERE);
        bench.stores.of(0).becomesActive();
        bench.lags.behind(0, 0);

        assertThat(toStandby(CARD).source()).isEqualTo("standby 0 here:1");
    }

    private ReadAnswer toActive(String cardAndQuery) {
        return calls.get(cardAndQuery, "Billing-Forwarded-By", EAST);
    }

    private ReadAnswer toStandby(String cardAndQuery) {
        return calls.get(cardAndQuery, "Billing-Forwarded-By", EAST, "Billing-Copy", "standby");
    }
}
