package io.cardledger.server;

import static org.awaitility.Awaitility.await;

import io.cardledger.broker.KraftBroker;
import io.cardledger.broker.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A billing server in a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {

    private final int port = Ports.anyFree();
    private final Process process;

    private ServerProcess(KraftBroker broker, Path stateDir, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BillingServerApplication.class.getName()));
        command.addAll(List.of(RunningServer.arguments(broker, port, stateDir, settings)));
        process = new ProcessBuilder(command).inheritIO().start();
    }

    /** Starts it, and returns when it can answer. */
    public static ServerProcess start(KraftBroker broker, Path stateDir, String... settings) throws IOException {
        ServerProcess server = new ServerProcess(broker, stateDir, settings);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(server::isReady);
        return server;
    }

    private boolean isReady() throws IOException, InterruptedException {
        URI readiness = URI.create("http://localhost:" + port + "/actuator/health/readiness");
        return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    /** Its address, as {@code host:port}. */
    public String address() {
        return "localhost:" + port;
    }

    /** Sends it a signal, as {@code kill} does. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
