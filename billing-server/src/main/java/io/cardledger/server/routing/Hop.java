package io.cardledger.server.routing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.stereotype.Component;

/** The one hop to another instance, over pooled connections. */
@Component
@RequiredArgsConstructor
public class Hop {

    /** Says that a call was forwarded already, and by whom; such a call is never forwarded again. */
    public static final String FORWARDED_BY = "Billing-Forwarded-By";

    /** With the value {@link #STANDBY}: asks for the copy of the instance that is called, whatever its role. */
    public static final String COPY = "Billing-Copy";

    /** See {@link #COPY}. */
    public static final String STANDBY = "standby";

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
    private static final Duration READ_TIMEOUT = Duration.ofMillis(500);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            // an answer is passed on by the thread that read it: each other thread would cost more than all of its work
            .executor(Runnable::run)
            .build();
    private final Suspects suspects = new Suspects();
    private final OwnAddress self;

    /** Whether it did not answer a moment ago. */
    public boolean suspects(HostInfo host) {
        return suspects.contains(host);
    }

    /**
     * Asks another instance; its answer comes as it is, whatever the status. One that does not answer is suspected.
     *
     * @param errand {@link Errand#TO_OWNER} or {@link Errand#TO_COPY}
     */
    public CompletableFuture<HttpResponse<byte[]>> ask(HostInfo host, Errand errand, Forward forward) {
        HttpRequest.Builder call = HttpRequest.newBuilder(uri(host, forward.pathAndQuery()))
                .timeout(forward.patience().plus(READ_TIMEOUT))
                .header(FORWARDED_BY, self.hostAndPort())
                .header("Accept", forward.accept());
        if (errand == Errand.TO_COPY) {
            call.header(COPY, STANDBY);
        }
        return client.sendAsync(call.build(), BodyHandlers.ofByteArray()).whenComplete((response, failure) -> {
            if (failure == null) {
                suspects.answered(host);
            } else {
                suspects.failed(host);
            }
        });
    }

    private static URI uri(HostInfo host, String pathAndQuery) {
        return URI.create("http://" + host.host() + ":" + host.port() + pathAndQuery);
    }
}
