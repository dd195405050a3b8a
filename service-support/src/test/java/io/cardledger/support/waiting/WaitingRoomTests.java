package io.cardledger.support.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingRoomTests {

    private final WaitingRoom room = new WaitingRoom(1);

    @BeforeEach
    void start() {
        room.start();
    }

    @Test
    void letsACallWaitUntilItIsCompleted() {
        CompletableFuture<String> call = admit();

        assertThat(call).isNotDone();
        assertThat(room.size()).isOne();
        call.complete("answer");
        assertThat(room.size()).isZero();
        assertThat(admit()).isNotDone();
    }

    @Test
    void refusesACallAboveTheLimit() {
        admit();

        assertThat(admit()).isCompletedWithValue("FULL");
        assertThat(room.size()).isOne();
    }

    @Test
    void releasesWhoeverWaitsWhenItStops() {
        CompletableFuture<String> call = admit();

        room.stop();

        assertThat(call).isCompletedWithValue("STOPPING");
        assertThat(room.size()).isZero();
    }

    @Test
    void letsNobodyWaitOnceItHasStopped() {
        room.stop();

        assertThat(admit()).isCompletedWithValue("STOPPING");
    }

    private CompletableFuture<String> admit() {
        return room.admit(new CompletableFuture<>(), WaitingRefusal::name);
    }
}
