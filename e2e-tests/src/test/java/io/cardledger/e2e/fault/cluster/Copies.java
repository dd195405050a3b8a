package io.cardledger.e2e.fault.cluster;

import io.cardledger.e2e.suite.Http;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server says of the copies that all of them keep. */
final class Copies {

    private static final int PARTITIONS = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> copies;

    private Copies(List<JsonNode> copies) {
        this.copies = copies;
    }

    /** What that server says; nothing if it does not answer. */
    static Copies toldBy(ServerProcess server) {
        Optional<HttpResponse<String>> answer =
                Http.tryGet(server.uri(), "/instances").filter(response -> response.statusCode() == 200);
        return new Copies(answer.map(response -> JSON.readTree(response.body()).path("instances")).stream()
                .flatMap(Copies::elements)
                .flatMap(instance -> elements(instance.path("partitions")))
                .toList());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Whether each partition has an owner, and a standby where there can be one, and all of them are up to date. */
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
