package io.cardledger.standalone.console;

import io.cardledger.balance.board.BoardView;

/** One way to show the balances again and again. */
interface BalanceView {

    /** Shows what is new. */
    void refresh(BoardView board);

    /** Shows nothing more; can be called by any thread. */
    void close();
}
