package io.cardledger.standalone.suite;

import io.cardledger.balance.board.BalanceBoard;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All applications: they start side by side, and stop clients first. */
final class Applications {

    private final List<Application> servers;
    private final Application billingClient;
    private final Application balanceClient;

    Applications(ApplicationPlans plans) {
        servers = plans.servers().stream().map(Application::new).toList();
        billingClient = new Application(plans.billingClient());
        balanceClient = new Application(plans.balanceClient());
    }

    /** Returns when all run; fails when all have tried and one did not manage. */
    void start(Consumer<Application> started) {
        inParallel(all(), application -> {
            application.start();
            started.accept(application);
        });
    }

    void stop() {
        inParallel(List.of(billingClient, balanceClient), Application::stop);
        inParallel(servers, Application::stop);
    }

    /** The balances as balance-client sees them. */
    BalanceBoard board() {
        return balanceClient.bean(BalanceBoard.class);
    }

    private List<Application> all() {
        return Stream.concat(servers.stream(), Stream.of(billingClient, balanceClient))
                .toList();
    }

    private static void inParallel(List<Application> applications, Consumer<Application> action) {
        CompletableFuture<?>[] done = applications.stream()
                .map(application -> CompletableFuture.runAsync(
                        () -> action.accept(application), task -> new Thread(task, application.name()).start()))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(done).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
