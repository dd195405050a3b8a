package io.cardledger.server.balance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.server.routing.OwnAddress;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns answers into HTTP responses that say where they came from. */
@Component
@RequiredArgsConstructor
class AnswerRenderer {

    static final String SOURCE = "Billing-Source";
    static final String LAG = "Billing-Lag";
    static final String INSTANCE = "Billing-Instance";

    private static final List<String> RELAYED = List.of("Content-Type", SOURCE, LAG, INSTANCE, "Retry-After");
    private static final String RETRY_AFTER_SECONDS = "1";

    private final OwnAddress self;

    ResponseEntity<byte[]> render(Answer answer, String accept) {
        if (answer instanceof Answer.Found found) {
            return found(found.balance(), accept);
        }
        return answer instanceof Answer.Relayed relayed
                ? relayed(relayed.response())
                : refused(((Answer.Refused) answer).problem());
    }

    private ResponseEntity<byte[]> found(CardBalance balance, String accept) {
        boolean text = accept.equals(MediaType.TEXT_PLAIN_VALUE);
        byte[] body = text
                ? balance.balance().toString().getBytes(UTF_8)
                : BillingJson.mapper().writeValueAsBytes(balance);
        return fromHere(ResponseEntity.ok())
                .contentType(text ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON)
                .body(body);
    }

    private ResponseEntity<byte[]> refused(Problem problem) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.status());
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            // no copy of the store was asked
            response.header(INSTANCE, self.hostAndPort()).header("Retry-After", RETRY_AFTER_SECONDS);
        } else {
            fromHere(response);
        }
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(BillingJson.mapper().writeValueAsBytes(problem));
    }

    private ResponseEntity.BodyBuilder fromHere(ResponseEntity.BodyBuilder response) {
        return response.header(SOURCE, "active").header(LAG, "0").header(INSTANCE, self.hostAndPort());
    }

    private static ResponseEntity<byte[]> relayed(HttpResponse<byte[]> response) {
        ResponseEntity.BodyBuilder relayed = ResponseEntity.status(response.statusCode());
        HttpHeaders headers = response.headers();
        RELAYED.forEach(name -> headers.firstValue(name).ifPresent(value -> relayed.header(name, value)));
        return relayed.body(response.body());
    }
}
