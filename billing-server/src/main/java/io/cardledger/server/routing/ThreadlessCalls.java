package io.cardledger.server.routing;

import io.cardledger.server.settings.OwnAddress;
import io.cardledger.server.settings.ReadSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.state.HostInfo;

/** Calls to other instances that hold no thread while they wait. */
class ThreadlessCalls {

    private final OwnAddress self;
    private final Duration readTimeout;
    private final HttpClient http;

    ThreadlessCalls(OwnAddress self, ReadSettings settings) {
        this(self, settings.peerReadTimeout(), client(settings));
    }

    ThreadlessCalls(OwnAddress self, Duration readTimeout, HttpClient http) {
        this.self = self;
        this.readTimeout = readTimeout;
        this.http = http;
    }

    private static HttpClient client(ReadSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.peerConnectTimeout())
                // an answer is passed on by the thread that read it: each other thread would cost more than all of its
                // work
                .executor(Runnable::run)
                .build();
    }

    CompletableFuture<PeerResponse> send(HostInfo peer, RequestOrigin origin, ForwardedRequest request) {
        HttpRequest.Builder call = HttpRequest.newBuilder(
                        URI.create("http://" + peer.host() + ":" + peer.port() + request.pathAndQuery()))
                .timeout(request.maxWait().plus(readTimeout))
                .header(PeerClient.FORWARDED_BY, self.hostAndPort())
                .header("Accept", request.accept());
        if (origin == RequestOrigin.FORWARDED_TO_STANDBY) {
            call.header(PeerClient.COPY, PeerClient.STANDBY);
        }
        return http.sendAsync(call.build(), BodyHandlers.ofByteArray()).thenApply(PeerResponse::of);
    }
}
