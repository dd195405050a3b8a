package io.cardledger.server.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.MissingCaseException;
import io.cardledger.model.balance.BalanceJson;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.settings.OwnAddress;
import io.cardledger.support.problem.ProblemAnswers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns answers into HTTP responses that say where they came from. */
@Component
public class AnswerRenderer {

    /** Whether the active instance or a standby answered. */
    public static final String SOURCE = "Billing-Source";
    /** How many changelog records the answer may be behind. */
    public static final String LAG = "Billing-Lag";
    /** To another instance: which partitions contributed. */
    public static final String PARTITIONS = "Billing-Partitions";
    /** Which instance answered. */
    public static final String INSTANCE = "Billing-Instance";

    private static final List<String> RELAYED = List.of("Content-Type", SOURCE, LAG, INSTANCE, "Retry-After");

    private final OwnAddress self;
    private final Counter fromStandbys;

    AnswerRenderer(OwnAddress self, MeterRegistry registry) {
        this.self = self;
        this.fromStandbys = Counter.builder("billing.answers.standby")
                .description("Answers given from a copy, because the owner could not be reached")
                .register(registry);
    }

    /** @param accept the media type for a single balance: JSON or plain text */
    public ResponseEntity<byte[]> render(Answer answer, String accept) {
        if (answer instanceof Answer.Found found) {
            return found(found, accept);
        }
        if (answer instanceof Answer.Relayed relayed) {
            return relayed(relayed.response());
        }
        if (answer instanceof Answer.Several several) {
            return several(several);
        }
        if (answer instanceof Answer.Unknown unknown) {
            return unknown(unknown.problem());
        }
        if (answer instanceof Answer.Refused refused) {
            return refused(refused.problem());
        }
        throw new MissingCaseException(answer);
    }

    private ResponseEntity<byte[]> found(Answer.Found found, String accept) {
        boolean text = accept.equals(MediaType.TEXT_PLAIN_VALUE);
        CardBalance balance = found.balance();
        return from(found.source(), ResponseEntity.ok())
                .contentType(text ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON)
                .body(text ? balance.balance().toString().getBytes(UTF_8) : BalanceJson.bytes(balance));
    }

    private ResponseEntity<byte[]> several(Answer.Several several) {
        ResponseEntity.BodyBuilder response = from(several.source(), ResponseEntity.ok());
        if (several.forwarded()) {
            response.header(PARTITIONS, PartitionNumbers.write(several.partitions()));
        }
        return response.contentType(MediaType.APPLICATION_JSON).body(json(several.content()));
    }

    private ResponseEntity<byte[]> unknown(Problem problem) {
        return problem(from(ReadSource.ACTIVE, ResponseEntity.status(problem.status())), problem);
    }

    /** No store was asked. */
    private ResponseEntity<byte[]> refused(Problem problem) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.status()).header(INSTANCE, self.hostAndPort());
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            response.header("Retry-After", ProblemAnswers.RETRY_AFTER_SECONDS);
        }
        return problem(response, problem);
    }

    private static ResponseEntity<byte[]> problem(ResponseEntity.BodyBuilder response, Problem problem) {
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(json(problem));
    }

    private ResponseEntity.BodyBuilder from(ReadSource source, ResponseEntity.BodyBuilder response) {
        if (!source.active()) {
            fromStandbys.increment();
        }
        return response.header(SOURCE, source.role())
                .header(LAG, Long.toString(source.lag()))
                .header(INSTANCE, self.hostAndPort());
    }

    private static byte[] json(Object value) {
        return BillingJson.mapper().writeValueAsBytes(value);
    }

    private static ResponseEntity<byte[]> relayed(PeerResponse response) {
        ResponseEntity.BodyBuilder relayed = ResponseEntity.status(response.status());
        RELAYED.forEach(name -> response.header(name).ifPresent(value -> relayed.header(name, value)));
        return relayed.body(response.body());
    }
}
