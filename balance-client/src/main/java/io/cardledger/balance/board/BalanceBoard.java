package io.cardledger.balance.board;

import io.cardledger.balance.query.BalanceAnswer;
import io.cardledger.balance.query.BalanceQueries;
import io.cardledger.model.position.Positions;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.model.query.WaitTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** Asks for the balances of some cards again and again, and holds the latest answers. */
@Slf4j
@RequiredArgsConstructor
public final class BalanceBoard implements AutoCloseable {

    private final BalanceQueries queries;
    private final List<String> cards;
    private final Duration interval;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(BalanceBoard::daemon);
    private final List<Consumer<BoardView>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile BoardView latest = BoardView.EMPTY;

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "balance-board");
        thread.setDaemon(true);
        return thread;
    }

    /** The latest answers. */
    public BoardView latest() {
        return latest;
    }

    /** Has {@code listener} told of every round, on the board's own thread; what it throws harms nobody else. */
    public void addListener(Consumer<BoardView> listener) {
        listeners.add(listener);
    }

    /** Starts to ask. */
    public void start() {
        if (!cards.isEmpty()) {
            thread.scheduleAtFixedRate(this::ask, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** A round that waits for its answers is not overtaken by another one. */
    private void ask() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        Map<String, CompletableFuture<BalanceAnswer>> asked = new LinkedHashMap<>();
        cards.forEach(card -> asked.put(card, queries.ask(query(card))));
        CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .whenCompleteAsync((nothing, failure) -> show(asked), thread);
    }

    private static BalanceQuery query(String card) {
        return new BalanceQuery(card, Positions.NONE, WaitTime.DEFAULT, BalanceQuery.Form.JSON);
    }

    private void show(Map<String, CompletableFuture<BalanceAnswer>> answered) {
        RoundResult round = new RoundResult(latest.balances());
        answered.forEach((card, answer) -> round.add(card, answer.join()));
        latest = round.view(cards);
        asking.set(false);
        listeners.forEach(this::tell);
    }

    private void tell(Consumer<BoardView> listener) {
        try {
            listener.accept(latest);
        } catch (RuntimeException e) {
            log.error("a listener of the balance board failed: {}", e.getClass().getName());
            log.debug("its failure", e);
        }
    }

    /** Asks no more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
