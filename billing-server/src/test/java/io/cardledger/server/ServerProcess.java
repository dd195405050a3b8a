package io.cardledger.server;

import static org.awaitility.Awaitility.await;

import io.cardledger.broker.KraftBroker;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.network.FreePorts;
import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.JavaCommand;
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

    private final int port = FreePorts.next();
    private final ChildProcess process;

    private ServerProcess(KraftBroker broker, Path stateDir, String... settings) {
        List<String> arguments = new ArrayList<>(
                List.of("-cp", System.getProperty("java.class.path"), BillingServerApplication.class.getName()));
        arguments.addAll(List.of(RunningServer.arguments(broker, port, stateDir, settings)));
        process = ChildProcess.start(
                Workspace.directory("server"), JavaCommand.of(List.of("-XX:TieredStopAtLevel=1"), arguments));
    }

    /** Starts it, and returns when it can answer. */
    public static ServerProcess start(KraftBroker broker, Path stateDir, String... settings) {
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
    public void signal(String name) {
        process.signal(name);
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        kill();
    }
}
