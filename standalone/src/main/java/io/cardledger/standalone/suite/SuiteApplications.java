package io.cardledger.standalone.suite;

import io.cardledger.balance.board.BalanceBoard;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All applications: they start side by side, and stop clients first. */
final class SuiteApplications {

    private final List<SuiteApplication> servers;
    private final SuiteApplication billingClient;
    private final SuiteApplication balanceClient;

    SuiteApplications(ApplicationPlans plans) {
        servers = plans.servers().stream().map(SuiteApplication::new).toList();
        billingClient = new SuiteApplication(plans.billingClient());
        balanceClient = new SuiteApplication(plans.balanceClient());
    }

    /** Returns when all run; fails when all have tried and one did not manage. */
    void start(Consumer<SuiteApplication> started) {
        inParallel(all(), application -> {
            application.start();
            started.accept(application);
        });
    }

    void stop() {
        inParallel(List.of(billingClient, balanceClient), SuiteApplication::stop);
        inParallel(servers, SuiteApplication::stop);
    }

    /** The balances as balance-client sees them. */
    BalanceBoard board() {
        return balanceClient.bean(BalanceBoard.class);
    }

    private List<SuiteApplication> all() {
        return Stream.concat(servers.stream(), Stream.of(billingClient, balanceClient))
                .toList();
    }

    private static void inParallel(List<SuiteApplication> applications, Consumer<SuiteApplication> action) {
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
