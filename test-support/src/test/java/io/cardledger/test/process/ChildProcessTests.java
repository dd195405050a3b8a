package io.cardledger.test.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void keepsWhatAllProcessesOfADirectoryPrint() {
        assertThat(shell("echo one; echo two >&2").exitCode()).isZero();
        ChildProcess second = shell("echo three; exit 3");
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.output()).isEqualTo("one\nthree\n");
        assertThat(second.errors()).isEqualTo("two\n");
    }

    @Test
    void tellsTheLastLinesOfOneThatEnded() {
        ChildProcess process = shell("echo why; exit 1");
        process.exitCode();
        assertThatIllegalStateException().isThrownBy(process::requireAlive).withMessage("process ended with 1:\nwhy");
    }

    @Test
    void readsNothingUnlessItIsToHaveAnInput() {
        assertThat(shell("cat").exitCode()).isZero();
        try (ChildProcess waiting = ChildProcess.startWithInput(directory, List.of("cat"))) {
            waiting.requireAlive();
            waiting.closeInput();
            assertThat(waiting.endsWithin(LONG)).isTrue();
        }
    }

    @Test
    void takesItsOwnChildrenWithItWhenItIsKilled() {
        ChildProcess parent = shell("sleep 1000 & echo $!; wait");
        await().atMost(LONG).until(() -> parent.output().endsWith("\n"));
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(parent.output().trim())).orElseThrow();
        parent.kill();
        await().atMost(LONG).until(() -> !child.isAlive());
    }

    @Test
    void isPausedAndGoesOn() {
        RestartableProcess process = new RestartableProcess(directory, List.of("sleep", "1000"));
        process.start();
        process.pause();
        assertThat(process.isRunning()).isTrue();
        process.terminate();
        assertThat(process.isRunning()).isFalse();
        assertThat(process.hasFailed()).isFalse();
    }

    @Test
    void hasFailedIfNobodyEndedIt() {
        RestartableProcess process = new RestartableProcess(directory, List.of("false"));
        process.start();
        await().atMost(LONG).until(process::hasFailed);
    }

    private ChildProcess shell(String script) {
        return ChildProcess.start(directory, List.of("sh", "-c", script));
    }
}
