package io.cardledger.server.routing;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Another instance under the test's hand: it does not answer until a test says what. */
public final class PlayedPeer {

    private final List<PlayedCall> calls = new ArrayList<>();
    private Function<PlayedCall, CompletableFuture<PeerResponse>> asActive = call -> silence();
    private Function<PlayedCall, CompletableFuture<PeerResponse>> asStandby = call -> silence();

    /** From now on it answers so when it is asked as the active instance. */
    public void answers(PeerResponse response) {
        asActive = call -> completedFuture(response);
    }

    /** From now on it answers so when it is asked for its copy. */
    public void answersAsStandby(PeerResponse response) {
        asStandby = call -> completedFuture(response);
    }

    /** From now on it answers so when it is asked as the active instance; something happens during the first call. */
    public void answersWhile(Runnable meanwhile, PeerResponse response) {
        asActive = call -> {
            answers(response);
            meanwhile.run();
            return completedFuture(response);
        };
    }

    /** The next call fails so, and all others are answered as they would have been. */
    public void failsOnce(IOException failure) {
        Function<PlayedCall, CompletableFuture<PeerResponse>> then = asActive;
        asActive = call -> {
            asActive = then;
            return failedFuture(failure);
        };
    }

    /** From now on each call as to the active instance gets what the test completes. */
    public CompletableFuture<PeerResponse> holdsBack() {
        CompletableFuture<PeerResponse> held = new CompletableFuture<>();
        asActive = call -> held;
        return held;
    }

    /** It answers the next call as it would have been, and each one after that with what the test completes. */
    public void holdsBackAllButTheNext(CompletableFuture<PeerResponse> held) {
        Function<PlayedCall, CompletableFuture<PeerResponse>> first = asActive;
        asActive = call -> {
            asActive = later -> held;
            return first.apply(call);
        };
    }

    /** From now on it answers no call. */
    public void falls() {
        asActive = call -> silence();
        asStandby = call -> silence();
    }

    /** What it was asked, in turn. */
    public List<PlayedCall> calls() {
        return List.copyOf(calls);
    }

    public PlayedCall lastCall() {
        return calls.get(calls.size() - 1);
    }

    CompletableFuture<PeerResponse> take(PlayedCall call) {
        calls.add(call);
        return (call.isForStandby() ? asStandby : asActive).apply(call);
    }

    private static CompletableFuture<PeerResponse> silence() {
        return failedFuture(new SocketTimeoutException("Read timed out"));
    }
}
