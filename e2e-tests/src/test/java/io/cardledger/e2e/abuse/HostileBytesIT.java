package io.cardledger.e2e.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Http;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.e2e.suite.SharedSuite;
import io.cardledger.e2e.suite.SuiteProcess;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSuite.class)
class HostileBytesIT {

    private static final int HUGE = 1_000_000;

    private final SuiteProcess suite;
    private final Deployment deployment;
    private final Journey journey;

    HostileBytesIT(SuiteProcess suite, Deployment deployment, Journey journey) {
        this.suite = suite;
        this.deployment = deployment;
        this.journey = journey;
    }

    @AfterEach
    void everythingStillWorks() {
        assertThat(suite.isAlive()).isTrue();
        assertThat(deployment.applications())
                .extracting(
                        application -> Http.get(application, "/actuator/health").statusCode())
                .containsOnly(200);
        String card = Secrets.card();
        journey.operationAccepted(card, "1");
        journey.balanceIs(card, "1.00", 1);
    }

    @Test
    void bytesThatAreNoRequestAreRefused() {
        byte[] noise = new byte[10_000];
        new Random(noise.length).nextBytes(noise);
        deployment.applications().forEach(application -> {
            requests().forEach(request -> isRefused(RawSocket.answerTo(application, request.getBytes(ISO_8859_1))));
            isRefused(RawSocket.answerTo(application, noise));
        });
    }

    @Test
    void bytesThatAreNoKafkaRequestAreRefused() {
        URI broker = URI.create("kafka://" + deployment.bootstrapServers());
        byte[] noise = new byte[10_000];
        new Random(noise.length).nextBytes(noise);
        assertThat(RawSocket.answerTo(broker, noise)).isEmpty();
        assertThat(RawSocket.answerTo(broker, "GET / HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1)))
                .isEmpty();
        assertThat(RawSocket.answerTo(broker, new byte[] {127, 127, 127, 127, 0}))
                .isEmpty();
    }

    /** None is whole and right; some promise a body that never comes. */
    private static List<String> requests() {
        String host = "Host: localhost\r\n";
        return List.of(
                "\r\n\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n" + host + "\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /balance/x HTTP/1.1\r\n" + host + "X: " + "y".repeat(HUGE) + "\r\n\r\n",
                "GET /balance/" + "x".repeat(HUGE) + " HTTP/1.1\r\n" + host + "\r\n",
                "GET /balance/<script> HTTP/1.1\r\n" + host + "\r\n",
                "GET /balance/x HTTP/1.1\r\n" + host + "bad header\r\n",
                "POST /operations HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: -1\r\n\r\n",
                "POST /operations HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
                "POST /operations HTTP/1.1\r\n" + host + "Content-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
                "POST /operations HTTP/1.1\r\n" + host + "Content-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
    }

    private static void isRefused(String answer) {
        assertThat(answer).doesNotContain("\tat ").doesNotContain("Exception").doesNotContainIgnoringCase("tomcat");
        if (!answer.isEmpty()) {
            assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|501|505) .*");
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        }
    }
}
