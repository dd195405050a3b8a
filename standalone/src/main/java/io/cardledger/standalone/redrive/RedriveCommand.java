package io.cardledger.standalone.redrive;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has a running billing-server send dead letters back to where they were received. */
@Command(
        name = "redrive",
        description = "Sends dead letters back to be counted: all, or those of one reason.",
        mixinStandardHelpOptions = true)
public final class RedriveCommand implements Callable<Integer> {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(10);
    private static final int FIRST_ERROR_STATUS = 400;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only the dead letters of this reason, as their header billing-dlq-reason says it.")
    private @Nullable String reason;

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "The billing-server to ask (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("");

    @Override
    public Integer call() throws InterruptedException {
        HttpResponse<String> response = send();
        boolean failed = response.statusCode() >= FIRST_ERROR_STATUS;
        CommandLine line = command.commandLine();
        PrintWriter out = failed ? line.getErr() : line.getOut();
        out.println(response.body().strip());
        out.flush();
        return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private HttpResponse<String> send() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(target())
                    .timeout(ANSWER_LIMIT)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpClient client =
                    HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "no billing-server answers at " + server + ": start the suite, or name another with --server", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "--server must be an address such as http://localhost:8080, and is " + server, e);
        }
    }

    private URI target() {
        String query = reason == null ? "" : "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
        return URI.create(server + "/dead-letters/redrive" + query);
    }
}
