package io.cardledger.standalone;

import io.cardledger.balance.board.BoardView;
import io.cardledger.standalone.console.Console;
import io.cardledger.standalone.suite.Suite;
import io.cardledger.standalone.suite.SuiteException;
import io.cardledger.standalone.suite.SuitePlan;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** One run of the suite, from its start to the end of the process, however that comes. */
final class SuiteRun {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final SuitePlan plan;
    private final Console console;
    private final Suite suite;
    private final Stopwatch sinceStart = Stopwatch.ofThisProcess();

    private volatile boolean stopping;
    private volatile boolean anythingStarted;

    SuiteRun(SuitePlan plan, Console console) {
        this.plan = plan;
        this.console = console;
        this.suite = new Suite(plan, this::started, this::fail);
    }

    /** Returns when the process is about to end. */
    void untilStopped() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Supplier<BoardView> balances = start();
        console.say("Ready after " + sinceStart + ". Ctrl-C stops everything.");
        console.say("Balances and log are kept in "
                + plan.directory().toAbsolutePath().normalize());
        console.show(balances, Hints.of(plan));
    }

    private Supplier<BoardView> start() throws InterruptedException {
        try {
            return suite.start();
        } catch (SuiteException e) {
            if (stopping) {
                // the user has stopped a start: that is no failure to report
                Thread.sleep(STOP_LIMIT.toMillis());
            }
            throw e;
        }
    }

    private void started(String what, String address) {
        anythingStarted = true;
        console.say(String.format(Locale.ROOT, "  %-15s %s", what, address));
    }

    private void fail(String fault) {
        console.close();
        System.err.println("cardledger: " + fault);
        // not on the thread that failed: stopping waits for that one
        new Thread(() -> System.exit(1), "fault").start();
    }

    private void stop() {
        stopping = true;
        Thread limit = new Thread(SuiteRun::haltInTheEnd, "stop-limit");
        limit.setDaemon(true);
        limit.start();
        Stopwatch sinceStop = Stopwatch.started();
        console.close();
        suite.stop();
        if (anythingStarted) {
            console.say("Stopped in " + sinceStop + ".");
        }
    }

    private static void haltInTheEnd() {
        try {
            Thread.sleep(STOP_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.err.println("cardledger: something does not stop: ending all the same; nothing acknowledged is lost");
        Runtime.getRuntime().halt(1);
    }
}
