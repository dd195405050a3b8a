package io.cardledger.fault.cluster;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server says of the copies that all of them keep. */
final class InstancesReport {

    private static final int PARTITIONS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> copies;

    private InstancesReport(List<JsonNode> copies) {
        this.copies = copies;
    }

    /** What that server says; nothing if it does not answer. */
    static InstancesReport toldBy(URI server, ServerClient client) throws InterruptedException {
        Optional<HttpResponse<String>> answer =
                client.get(server, "/instances", LIMIT).filter(response -> response.statusCode() == 200);
        return new InstancesReport(
                answer.map(response -> JSON.readTree(response.body()).path("instances")).stream()
                        .flatMap(InstancesReport::elements)
                        .flatMap(instance -> elements(instance.path("partitions")))
                        .toList());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Whether each partition has an active instance, a standby where there can be one, and all are up to date. */
    boolean areComplete(boolean withStandbys) {
        return IntStream.range(0, PARTITIONS)
                .allMatch(partition -> has(partition, "active") && (!withStandbys || has(partition, "standby")));
    }

    private boolean has(int partition, String role) {
        List<JsonNode> found = copies.stream()
                .filter(copy -> copy.path("partition").asInt(-1) == partition)
                .filter(copy -> role.equals(copy.path("role").asString("")))
                .toList();
        return found.size() == 1 && "ready".equals(found.get(0).path("state").asString(""));
    }
}
