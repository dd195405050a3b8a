package io.cardledger.server.balance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.balance.BalanceJson;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.server.routing.HostReply;
import io.cardledger.server.routing.OwnAddress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns answers into HTTP responses that say where they came from. */
@Component
class AnswerRenderer {

    static final String SOURCE = "Billing-Source";
    static final String LAG = "Billing-Lag";
    static final String PARTITIONS = "Billing-Partitions";
    static final String INSTANCE = "Billing-Instance";

    private static final List<String> RELAYED = List.of("Content-Type", SOURCE, LAG, INSTANCE, "Retry-After");
    private static final String RETRY_AFTER_SECONDS = "1";

    private final OwnAddress self;
    private final Counter fromCopies;

    AnswerRenderer(OwnAddress self, MeterRegistry registry) {
        this.self = self;
        this.fromCopies = Counter.builder("billing.answers.standby")
                .description("Answers given from a copy, because the owner could not be reached")
                .register(registry);
    }

    ResponseEntity<byte[]> render(Answer answer, String accept) {
        if (answer instanceof Answer.Found found) {
            return found(found, accept);
        }
        if (answer instanceof Answer.Relayed relayed) {
            return relayed(relayed.reply());
        }
        if (answer instanceof Answer.Several several) {
            return several(several.listed());
        }
        return answer instanceof Answer.Unknown unknown
                ? problem(
                        from(
                                Origin.OWNER,
                                ResponseEntity.status(unknown.problem().status())),
                        unknown.problem())
                : refused(((Answer.Refused) answer).problem());
    }

    private ResponseEntity<byte[]> found(Answer.Found found, String accept) {
        boolean text = accept.equals(MediaType.TEXT_PLAIN_VALUE);
        CardBalance balance = found.balance();
        return from(found.origin(), ResponseEntity.ok())
                .contentType(text ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON)
                .body(text ? balance.balance().toString().getBytes(UTF_8) : BalanceJson.bytes(balance));
    }

    private ResponseEntity<byte[]> several(Listed listed) {
        ResponseEntity.BodyBuilder response = from(listed.origin(), ResponseEntity.ok());
        if (listed.forwarded()) {
            response.header(PARTITIONS, Listed.header(listed.partitions()));
        }
        return response.contentType(MediaType.APPLICATION_JSON).body(json(listed.content()));
    }

    /** No copy of the store was asked. */
    private ResponseEntity<byte[]> refused(Problem problem) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.status()).header(INSTANCE, self.hostAndPort());
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return problem(response, problem);
    }

    private static ResponseEntity<byte[]> problem(ResponseEntity.BodyBuilder response, Problem problem) {
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(json(problem));
    }

    private ResponseEntity.BodyBuilder from(Origin origin, ResponseEntity.BodyBuilder response) {
        if (!origin.active()) {
            fromCopies.increment();
        }
        return response.header(SOURCE, origin.source())
                .header(LAG, Long.toString(origin.lag()))
                .header(INSTANCE, self.hostAndPort());
    }

    private static byte[] json(Object value) {
        return BillingJson.mapper().writeValueAsBytes(value);
    }

    private static ResponseEntity<byte[]> relayed(HostReply reply) {
        ResponseEntity.BodyBuilder relayed = ResponseEntity.status(reply.status());
        RELAYED.forEach(name -> reply.header(name).ifPresent(value -> relayed.header(name, value)));
        return relayed.body(reply.body());
    }
}
