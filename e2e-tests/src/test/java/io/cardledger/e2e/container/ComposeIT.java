package io.cardledger.e2e.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Http;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Secrets;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsEngine.class)
class ComposeIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final String card = Secrets.card();

    @Test
    void balancesSurviveAKilledServerAndGoingDownAndUp() {
        try (Compose compose = new Compose()) {
            compose.run("up", "-d", "--build");
            assertThat(readyServers(compose)).hasSize(2);
            journey(compose).operationAccepted(card, "12.5");
            journey(compose).balanceIs(card, "12.50", 1);

            compose.run("kill", "billing-server-first");
            URI survivor = compose.deployment().billingServers().get(1);
            assertThat(journey(compose)
                            .outcomeDespiteFailures(card, "1", "second")
                            .operations())
                    .isEqualTo(2);
            compose.run("up", "-d");
            readyServers(compose);
            journey(compose).balanceIs(card, "13.50", 2);
            assertThat(Http.get(survivor, "/balance/" + card).statusCode()).isEqualTo(200);

            compose.run("down");
            compose.run("up", "-d");
            readyServers(compose);
            journey(compose).balanceIs(card, "13.50", 2);
            assertThat(compose.run("run", "--rm", "-T", "tools", "kafka-topics.sh", "--list"))
                    .contains("billing-operation-in", "billing-guery");
        }
    }

    @Test
    void scaledServersHaveAddressesPortsAndStateOfTheirOwn() {
        try (Compose compose = new Compose()) {
            compose.run("up", "-d", "--build", "--scale", "billing-server=3");
            List<URI> servers = readyServers(compose);
            assertThat(servers).hasSize(4).doesNotHaveDuplicates();
            journey(compose).operationAccepted(card, "3");
            journey(compose).balanceIs(card, "3.00", 1);
            assertThat(compose.run("exec", "-T", "billing-server-first", "ls", "/var/lib/cardledger")
                            .split("\\s+"))
                    .containsExactlyInAnyOrder("1", "2", "3", "4");

            compose.run("up", "-d", "--force-recreate", "--scale", "billing-server=3", "--no-deps", "billing-server");
            readyServers(compose);
            journey(compose).balanceIs(card, "3.00", 1);
            assertThat(compose.run("exec", "-T", "billing-server-first", "ls", "/var/lib/cardledger")
                            .split("\\s+"))
                    .containsExactlyInAnyOrder("1", "2", "3", "4");
        }
    }

    @Test
    void threeBrokersLoseOneAndGoOn() {
        try (Compose compose = new Compose("docker-compose.three-brokers.yml")) {
            compose.run("up", "-d", "--build");
            readyServers(compose);
            journey(compose).operationAccepted(card, "8");
            journey(compose).balanceIs(card, "8.00", 1);
            assertThat(compose.run("run", "--rm", "-T", "tools", "kafka-topics.sh", "--describe"))
                    .doesNotContain("ReplicationFactor: 1", "ReplicationFactor: 2");

            compose.run("kill", "kafka-3");
            assertThat(journey(compose)
                            .outcomeDespiteFailures(card, "1", "without-a-broker")
                            .operations())
                    .isEqualTo(2);
            journey(compose).balanceIs(card, "9.00", 2);
        }
    }

    private static Journey journey(Compose compose) {
        return new Journey(compose.deployment());
    }

    private static List<URI> readyServers(Compose compose) {
        Deployment deployment = compose.deployment();
        Awaitility.await("readiness")
                .atMost(TIMEOUT)
                .until(() -> deployment.applications().stream()
                        .allMatch(application -> Http.tryGet(application, "/actuator/health/readiness")
                                .filter(answer -> answer.statusCode() == 200)
                                .isPresent()));
        return deployment.billingServers();
    }
}
