package io.cardledger.e2e.crash;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.operation.OperationResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sends operations as one HTTP stream; what was not acknowledged by its end, however it ends, may count or not. */
final class StreamSender implements Sender {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final URI operations;

    StreamSender(Deployment deployment) {
        operations = deployment.billingClient().resolve("/operations");
    }

    @Override
    public List<Sent> send(List<Sent> batch) {
        List<Sent> acknowledged = new ArrayList<>();
        try {
            HttpResponse<Stream<String>> answer = client.send(request(batch), BodyHandlers.ofLines());
            if (answer.statusCode() == 200) {
                answer.body()
                        .map(line -> BillingJson.mapper().readValue(line, OperationResult.class))
                        .filter(result -> result.position() != null)
                        .forEach(result -> acknowledged.add(batch.get((int) result.line() - 1)));
            }
        } catch (IOException | UncheckedIOException e) {
            // the suite was killed: what it has acknowledged until then stands
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return acknowledged;
    }

    @Override
    public void close() {
        // the client holds nothing that outlives its last use
    }

    private HttpRequest request(List<Sent> batch) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        batch.forEach(operation -> {
            body.writeBytes(operation.json());
            body.write('\n');
        });
        return HttpRequest.newBuilder(operations)
                .timeout(LIMIT)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }
}
