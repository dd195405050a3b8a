package io.cardledger.server.routing;

import io.cardledger.server.settings.OwnAddress;
import io.cardledger.server.settings.ReadSettings;
import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.impl.bootstrap.HttpRequester;
import org.apache.hc.core5.http.impl.bootstrap.RequesterBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.apache.kafka.streams.state.HostInfo;

/** Calls to active instances that are waited for on the calling thread. */
class BlockingCalls {

    /** Less than after what the other instance ends a connection that nobody uses. */
    private static final Timeout CONNECTION_AGE = Timeout.ofSeconds(30);

    private final OwnAddress self;
    private final Timeout connectTimeout;
    private final HttpRequester http;

    BlockingCalls(OwnAddress self, ReadSettings settings) {
        this(self, Timeout.of(settings.peerConnectTimeout()), requester(settings));
    }

    BlockingCalls(OwnAddress self, Timeout connectTimeout, HttpRequester http) {
        this.self = self;
        this.connectTimeout = connectTimeout;
        this.http = http;
    }

    private static HttpRequester requester(ReadSettings settings) {
        return RequesterBootstrap.bootstrap()
                .setHttpProcessor(HttpProcessorBuilder.create()
                        .add(RequestTargetHost.INSTANCE)
                        .build())
                // also how long connecting may take
                .setSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.of(settings.peerReadTimeout()))
                        .setTcpNoDelay(true)
                        .build())
                .setDefaultMaxPerRoute(settings.peerThreads())
                .setMaxTotal(settings.peerThreads())
                .setTimeToLive(CONNECTION_AGE)
                .create();
    }

    PeerResponse send(HostInfo peer, ForwardedRequest request) throws IOException, HttpException {
        try {
            return sendOnce(peer, request);
        } catch (SocketException | NoHttpResponseException e) {
            // an instance that was started again knows no connection of before
            http.closeIdle(TimeValue.ZERO_MILLISECONDS);
            return sendOnce(peer, request);
        }
    }

    private PeerResponse sendOnce(HostInfo peer, ForwardedRequest request) throws IOException, HttpException {
        HttpHost host = new HttpHost(peer.host(), peer.port());
        ClassicHttpRequest call = new BasicClassicHttpRequest("GET", host, request.pathAndQuery());
        call.addHeader(PeerClient.FORWARDED_BY, self.hostAndPort());
        call.addHeader("Accept", request.accept());
        return http.execute(host, call, connectTimeout, HttpCoreContext.create(), BlockingCalls::read);
    }

    private static PeerResponse read(ClassicHttpResponse response) throws IOException {
        return PeerResponse.of(response.getCode(), response, EntityUtils.toByteArray(response.getEntity()));
    }
}
