package io.cardledger.standalone.console;

import io.cardledger.balance.board.BoardView;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What the user sees of the suite: a few lines at the start, then the balances. */
@RequiredArgsConstructor
public final class Console {

    private static final long REFRESH_MILLIS = 500;

    private final PrintStream out;
    private final boolean live;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile @Nullable BalanceView view;

    /** The one of this process. */
    public static Console ofThisProcess() {
        return new Console(System.out, Terminals.isLive());
    }

    /** Says something. */
    public void say(String line) {
        said.add(line);
        out.println(line);
        out.flush();
    }

    /** Shows the balances until the console is closed. */
    public void show(Supplier<BoardView> board, List<String> hints) throws InterruptedException {
        BalanceView started = live ? liveView(hints) : plainView(hints);
        view = started;
        do {
            started.refresh(board.get());
        } while (!closed.await(REFRESH_MILLIS, TimeUnit.MILLISECONDS));
    }

    private BalanceView liveView(List<String> hints) {
        return new LiveView(
                new Screen(out), new TerminalSizeWatch(TerminalSize::current).start(), List.copyOf(said), hints);
    }

    private BalanceView plainView(List<String> hints) {
        hints.forEach(this::say);
        return new PlainView(out);
    }

    /** Ends the view and leaves the terminal as it was found. */
    public void close() {
        closed.countDown();
        BalanceView last = view;
        if (last != null) {
            last.close();
        }
    }
}
