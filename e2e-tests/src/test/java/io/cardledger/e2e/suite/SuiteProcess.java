package io.cardledger.e2e.suite;

import static org.awaitility.Awaitility.await;

import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.JavaCommand;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The suite as a process of its own, with free ports and a data directory that is kept from one start to the next. */
public final class SuiteProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final Path directory;
    private final List<String> options;
    private final SuitePorts ports = SuitePorts.anyFree();
    private ChildProcess process;

    private SuiteProcess(String name, List<String> options) {
        this.directory = Workspace.directory(name);
        this.options = options;
        this.process = launch();
    }

    /** Starts one on a new data directory, with the generator off; returns when it is ready. */
    public static SuiteProcess start(String name, String... options) {
        SuiteProcess suite = new SuiteProcess(name, List.of(options));
        try {
            suite.awaitReady();
            return suite;
        } catch (RuntimeException e) {
            suite.kill();
            throw e;
        }
    }

    /** Starts it again on the same data, once it has ended; returns when it is ready. */
    public void startAgain() {
        process.exitCode();
        process = launch();
        awaitReady();
    }

    /** As {@code kill -9}: it gets no chance to clean up. */
    public void kill() {
        process.kill();
    }

    /** As {@code kill}: it stops in order; answers with the exit code. */
    public int terminate() {
        return process.terminate();
    }

    /** Whether nothing of it listens any more. */
    public boolean portsAreFree() {
        return ports.areFree();
    }

    /** How its clients reach it. */
    public Deployment deployment() {
        return ports.deployment();
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** All that it printed to its standard output, over all starts. */
    public String output() {
        return process.output();
    }

    /** The same of its standard error. */
    public String errors() {
        return process.errors();
    }

    /** What it keeps in memory at most. */
    public long peakMegabytes() {
        return process.usage().peakMegabytes();
    }

    /** What its data directory and its output are in. */
    public Path directory() {
        return directory;
    }

    /** Its data directory. */
    public Path data() {
        return directory.resolve("data");
    }

    /** How much its ports are moved. */
    public int portOffset() {
        return ports.offset();
    }

    /** Ends it, checks that it told nothing that it must not tell, and deletes its data but for the logs. */
    @Override
    public void close() {
        process.close();
        Secrets.requireKept(directory);
        Workspace.delete(temporary());
        Workspace.delete(data().resolve("broker"));
        Workspace.delete(data().resolve("state"));
    }

    private Path temporary() {
        return directory.resolve("tmp");
    }

    private ChildProcess launch() {
        Workspace.create(temporary());
        List<String> arguments = new ArrayList<>(List.of(
                "--data", data().toString(), "--port-offset", Integer.toString(ports.offset()), "--generator", "off"));
        arguments.addAll(options);
        // what a killed process leaves in the temporary directory goes with the rest of it
        List<String> jvmOptions = List.of("-Xmx768m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary());
        return ChildProcess.start(directory, JavaCommand.of(jvmOptions, Installation.jar(arguments)));
    }

    private void awaitReady() {
        await("readiness of the suite").atMost(START_LIMIT).until(this::isReady);
    }

    private boolean isReady() {
        if (!isAlive()) {
            throw new IllegalStateException("it has ended:\n" + output() + errors());
        }
        return deployment().applications().stream().allMatch(SuiteProcess::isReady);
    }

    private static boolean isReady(URI application) {
        return Http.tryGet(application, "/actuator/health/readiness")
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }
}
