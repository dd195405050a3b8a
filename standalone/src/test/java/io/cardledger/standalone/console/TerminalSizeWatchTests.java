package io.cardledger.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TerminalSizeWatchTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final TerminalSizeWatch watch =
            new TerminalSizeWatch(() -> new TerminalSize(24, 80 + asked.incrementAndGet()));

    @Test
    void asksTheTerminalOnce() {
        TerminalSize first = watch.get();
        assertThat(watch.get()).isEqualTo(first).isEqualTo(new TerminalSize(24, 81));
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainAfterTheTerminalWasResized() throws IOException {
        TerminalSize first = watch.start().get();
        String thisProcess = String.valueOf(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-WINCH", thisProcess).inheritIO().start();
        await().until(() -> !watch.get().equals(first));
        assertThat(watch.get()).isEqualTo(new TerminalSize(24, 82));
    }
}
