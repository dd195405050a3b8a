package io.cardledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Cluster.Extension.class)
class OperationJourneyIT {

    private final Cluster cluster;

    OperationJourneyIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void anOperationIsSeenInTheBalanceAfterItsPositionOnEveryInstance() {
        for (int card = 0; card < 8; card++) {
            String after = cluster.wire.operation("j" + card, "100.0");
            for (RunningServer server : List.of(cluster.one, cluster.two)) {
                var answer = server.get("/balance/j" + card + "?wait=20s&after=" + after);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body())
                        .contains("\"balance\":100.00,\"operations\":1")
                        .contains(after);
            }
        }
    }

    @Test
    void bothInstancesOwnCards() {
        Set<String> owners = new HashSet<>();
        for (int partition = 0; partition < Wire.TOPICS.partitions(); partition++) {
            String card = Cluster.cardOn(partition, "owned");
            cluster.know(card);
            cluster.one
                    .get("/balance/" + card)
                    .headers()
                    .firstValue("Billing-Instance")
                    .ifPresent(owners::add);
        }
        assertThat(owners).containsExactlyInAnyOrder(cluster.one.address(), cluster.two.address());
    }

    @Test
    void anOperationWithoutAKeyIsCountedOnItsCardsOwnPartition() {
        String after = cluster.wire.send(Wire.TOPICS.operations(), "{\"card\":\"keyless\",\"operation\":7,\"x\":[]}");

        assertThat(cluster.one.get("/balance/keyless?wait=20s&after=" + after).body())
                .contains("\"balance\":7.00,\"operations\":1")
                .contains("\"position\":\"" + after + "\"");
    }
}
