package io.cardledger.balance.board;

import io.cardledger.model.balance.CardBalance;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/** Prints each answer of a round as a line, {@code 0: 300.00}, or {@code 0: null} for an unknown card. */
@Slf4j
@RequiredArgsConstructor
final class BoardPrinter implements Consumer<BoardView> {

    private final PrintStream out;
    private @Nullable String trouble;

    @Override
    public void accept(BoardView view) {
        view.balances().forEach((card, balance) -> {
            if (!view.unanswered().containsKey(card)) {
                out.println(card + ": " + amount(balance));
            }
        });
        tell(view.trouble());
    }

    private static String amount(Optional<CardBalance> balance) {
        return balance.map(known -> known.balance().toString()).orElse("null");
    }

    private void tell(@Nullable String now) {
        if (Objects.equals(now, trouble)) {
            return;
        }
        if (now == null) {
            log.info("balances are answered again");
        } else {
            log.warn("no balances just now: {}", now);
        }
        trouble = now;
    }
}
