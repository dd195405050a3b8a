package io.cardledger.bench.engine;

import io.cardledger.broker.Ports;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of its own, on a new directory, that ends with this process. */
public final class PostgresServer implements AutoCloseable {

    private static final Path DEBIANS = Path.of("/usr/lib/postgresql");
    private static final int ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Process process;
    private final Path home;
    private final String url;

    private PostgresServer(Process process, Path home, String url) {
        this.process = process;
        this.home = home;
        this.url = url;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Where its programs are; empty if it is not installed. */
    public static Optional<Path> programs() {
        try (Stream<Path> versions =
                Files.exists(DEBIANS) ? Files.list(DEBIANS) : Stream.of(Path.of("/usr/local"), Path.of("/usr"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("postgres")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PostgresServer start(Path directory) {
        Path bin = programs().orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed"));
        try {
            Path home = Files.createTempDirectory("benchmark-postgres");
            await(run(List.of("chown", "nobody", home.toString()), directory));
            String data = home.resolve("data").toString();
            await(run(unprivileged(bin, "initdb", "-D", data, "-U", "bench", "-A", "trust"), directory));
            String port = String.valueOf(Ports.anyFree());
            List<String> command = unprivileged(bin, "postgres", "-D", data, "-p", port, "-k", home.toString());
            command.addAll(List.of("-c", "shared_buffers=512MB", "-c", "max_wal_size=4GB"));
            String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=bench";
            return new PostgresServer(run(command, directory), home, url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process) {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("PostgreSQL is not set up: see postgres.txt of this engine");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** It refuses to run as root. */
    private static List<String> unprivileged(Path bin, String program, String... arguments) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        all.add(bin.resolve(program).toString());
        all.addAll(List.of(arguments));
        return all;
    }

    private static Process run(List<String> command, Path directory) throws IOException {
        return new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(Files.createDirectories(directory)
                        .resolve("postgres.txt")
                        .toFile()))
                .start();
    }

    Connection connect() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return DriverManager.getConnection(url);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !process.isAlive()) {
                    throw e;
                }
                Pause.of(PAUSE);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Workspace.delete(home);
    }
}
