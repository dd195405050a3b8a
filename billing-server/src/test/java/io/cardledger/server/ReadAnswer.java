package io.cardledger.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a caller of the bench got, or waits for. */
public final class ReadAnswer {

    private final CompletableFuture<ResponseEntity<byte[]>> response;

    public ReadAnswer(CompletableFuture<ResponseEntity<byte[]>> response) {
        this.response = response;
    }

    /** An answer that was written at once. */
    public static ReadAnswer written(MockHttpServletResponse response) {
        ResponseEntity.BodyBuilder entity = ResponseEntity.status(response.getStatus());
        response.getHeaderNames().forEach(name -> entity.header(name, response.getHeader(name)));
        return new ReadAnswer(CompletableFuture.completedFuture(entity.body(response.getContentAsByteArray())));
    }

    public boolean isWaiting() {
        return !response.isDone();
    }

    public int status() {
        return now().getStatusCode().value();
    }

    public String body() {
        return new String(now().getBody(), UTF_8);
    }

    public @Nullable String header(String name) {
        return now().getHeaders().getFirst(name);
    }

    /** Where it is from: role, lag and instance. */
    public String source() {
        return header("Billing-Source") + " " + header("Billing-Lag") + " " + header("Billing-Instance");
    }

    private ResponseEntity<byte[]> now() {
        if (isWaiting()) {
            throw new AssertionError("there is no answer yet");
        }
        return response.join();
    }
}
