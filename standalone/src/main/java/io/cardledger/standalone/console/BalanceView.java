package io.cardledger.standalone.console;

import io.cardledger.balance.board.BoardView;

/** One way to show the balances again and again. */
interface BalanceView {

    /** Shows what is new. */
    void refresh(BoardView board);

    /** Shows nothing more; may be called at any time, by any thread. */
    void close();
}
