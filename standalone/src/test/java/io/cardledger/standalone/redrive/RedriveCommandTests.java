package io.cardledger.standalone.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cardledger.broker.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RedriveCommandTests {

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final HttpServer server = HttpServer.create();
    private final int port = Ports.anyFree();
    private int status = 200;
    private String answer = "{\"sent\":3}";

    RedriveCommandTests() throws IOException {}

    @BeforeEach
    void listen() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        server.createContext("/", exchange -> {
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void asksForAllDeadLettersAndPrintsTheAnswer() {
        assertThat(run()).isZero();
        assertThat(calls).containsExactly("POST /dead-letters/redrive");
        assertThat(out).hasToString("{\"sent\":3}" + System.lineSeparator());
    }

    @Test
    void asksForThoseOfOneReason() {
        assertThat(run("--reason", "no card&all")).isZero();
        assertThat(calls).containsExactly("POST /dead-letters/redrive?reason=no+card%26all");
    }

    @Test
    void failsWithTheServersOwnWords() {
        status = 400;
        answer = "{\"detail\":\"no such reason\"}";
        assertThat(run()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("no such reason");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);
        assertThat(run()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("no billing-server answers", "--server");
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new RedriveCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println(e.getMessage());
                    return line.getCommandSpec().exitCodeOnExecutionException();
                });
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[0] = "--server";
        all[1] = "http://localhost:" + port;
        return command.execute(all);
    }
}
