package io.cardledger.server.routing;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.bootstrap.HttpRequester;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.Timeout;
import org.apache.kafka.streams.state.HostInfo;

/** Carries calls to played instances on the calling thread; what is not answered at once, is not answered in time. */
final class PlayedRequester extends HttpRequester {

    private final Function<HostInfo, PlayedPeer> peers;

    PlayedRequester(Function<HostInfo, PlayedPeer> peers) {
        super(
                new HttpRequestExecutor(),
                HttpProcessorBuilder.create().build(),
                new StrictConnPool<>(1, 1),
                null,
                null,
                null,
                null,
                null,
                null);
        this.peers = peers;
    }

    @Override
    public <T> T execute(
            HttpHost host,
            ClassicHttpRequest request,
            Timeout connectTimeout,
            HttpContext context,
            HttpClientResponseHandler<T> handler)
            throws HttpException, IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : request.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        PlayedCall call = new PlayedCall(request.getRequestUri(), headers, null);
        return handler.handleResponse(classic(now(
                peers.apply(new HostInfo(host.getHostName(), host.getPort())).take(call))));
    }

    private static PeerResponse now(CompletableFuture<PeerResponse> answer) throws IOException {
        IOException failure = answer.handle((response, thrown) -> (IOException) thrown)
                .getNow(new SocketTimeoutException("Read timed out"));
        if (failure != null) {
            throw failure;
        }
        return answer.join();
    }

    private static BasicClassicHttpResponse classic(PeerResponse response) {
        BasicClassicHttpResponse classic = new BasicClassicHttpResponse(response.status());
        response.headers().forEach(classic::addHeader);
        classic.setEntity(new ByteArrayEntity(response.body(), null));
        return classic;
    }
}
