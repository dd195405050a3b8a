package io.cardledger.server.routing;

import io.cardledger.server.balance.BalanceRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.stereotype.Component;

/** The one hop to the instance that owns a card, over pooled connections. */
@Component
public class Hop {

    /** Says that a call was forwarded already, and by whom; such a call is never forwarded again. */
    public static final String FORWARDED_BY = "Billing-Forwarded-By";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final OwnAddress self;

    Hop(OwnAddress self) {
        this.self = self;
    }

    /**
     * Asks the owner; its answer comes as it is, whatever the status.
     *
     * @param patience how long the owner may wait
     */
    public CompletableFuture<HttpResponse<byte[]>> ask(HostInfo owner, BalanceRequest request, Duration patience) {
        HttpRequest call = HttpRequest.newBuilder(uri(owner, request, patience))
                .timeout(patience.plus(READ_TIMEOUT))
                .header(FORWARDED_BY, self.hostAndPort())
                .header("Accept", request.accept())
                .build();
        return client.sendAsync(call, BodyHandlers.ofByteArray());
    }

    private static URI uri(HostInfo owner, BalanceRequest request, Duration patience) {
        String after = request.after().isEmpty() ? "" : "&after=" + request.after();
        return URI.create("http://" + owner.host() + ":" + owner.port() + "/balance/" + request.card() + "?wait="
                + patience.toMillis() + "ms" + after);
    }
}
