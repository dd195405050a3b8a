package io.cardledger.server.routing;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import lombok.RequiredArgsConstructor;
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
import org.springframework.stereotype.Component;

/**
 * The one hop to another instance, over pooled connections: on the calling thread for what can be told at once, which takes
 * a fifth of the processor time of a call without a thread, and without a thread for what may have to be waited for.
 */
@Component
@RequiredArgsConstructor
public class Hop {

    /** Says that a call was forwarded already, and by whom; such a call is never forwarded again. */
    public static final String FORWARDED_BY = "Billing-Forwarded-By";

    /** With the value {@link #STANDBY}: asks for the copy of the instance that is called, whatever its role. */
    public static final String COPY = "Billing-Copy";

    /** See {@link #COPY}. */
    public static final String STANDBY = "standby";

    /** How many calling threads may wait at a time: a third of those that the web server has. */
    static final int MAX_THREADS = 64;

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
    private static final Duration READ_TIMEOUT = Duration.ofMillis(500);
    /** Less than after what the other instance ends a connection that nobody uses. */
    private static final Timeout CONNECTION_AGE = Timeout.ofSeconds(30);

    private final HttpClient threadless = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            // an answer is passed on by the thread that read it: each other thread would cost more than all of its work
            .executor(Runnable::run)
            .build();
    private final HttpRequester blocking = RequesterBootstrap.bootstrap()
            .setHttpProcessor(HttpProcessorBuilder.create()
                    .add(RequestTargetHost.INSTANCE)
                    .build())
            // also how long connecting may take
            .setSocketConfig(SocketConfig.custom()
                    .setSoTimeout(Timeout.ofMilliseconds(READ_TIMEOUT.toMillis()))
                    .setTcpNoDelay(true)
                    .build())
            .setDefaultMaxPerRoute(MAX_THREADS)
            .setMaxTotal(MAX_THREADS)
            .setTimeToLive(CONNECTION_AGE)
            .create();
    private final Semaphore threads = new Semaphore(MAX_THREADS);
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
    public CompletableFuture<HostReply> ask(HostInfo host, Errand errand, Forward forward) {
        HttpRequest.Builder call = HttpRequest.newBuilder(
                        URI.create("http://" + host.host() + ":" + host.port() + forward.pathAndQuery()))
                .timeout(forward.maxWait().plus(READ_TIMEOUT))
                .header(FORWARDED_BY, self.hostAndPort())
                .header("Accept", forward.accept());
        if (errand == Errand.TO_COPY) {
            call.header(COPY, STANDBY);
        }
        return threadless
                .sendAsync(call.build(), BodyHandlers.ofByteArray())
                .thenApply(HostReply::of)
                .whenComplete((reply, failure) -> suspects.note(host, failure == null));
    }

    /**
     * Asks an owner for what it can tell at once, and waits for that on the calling thread; without it if too many threads
     * wait already, or if the owner did not answer last time.
     *
     * @param forward with no maxWait
     */
    public CompletableFuture<HostReply> askAtOnce(HostInfo owner, Forward forward) {
        if (suspects.isNoted(owner) || !threads.tryAcquire()) {
            return ask(owner, Errand.TO_OWNER, forward);
        }
        try {
            HostReply reply = exchange(owner, forward);
            suspects.note(owner, true);
            return completedFuture(reply);
        } catch (IOException | HttpException e) {
            suspects.note(owner, false);
            return failedFuture(e);
        } finally {
            threads.release();
        }
    }

    private HostReply exchange(HostInfo owner, Forward forward) throws IOException, HttpException {
        try {
            return exchangeOnce(owner, forward);
        } catch (SocketException | NoHttpResponseException e) {
            // an owner that was started again knows no connection of before
            blocking.closeIdle(TimeValue.ZERO_MILLISECONDS);
            return exchangeOnce(owner, forward);
        }
    }

    private HostReply exchangeOnce(HostInfo owner, Forward forward) throws IOException, HttpException {
        HttpHost host = new HttpHost(owner.host(), owner.port());
        ClassicHttpRequest call = new BasicClassicHttpRequest("GET", host, forward.pathAndQuery());
        call.addHeader(FORWARDED_BY, self.hostAndPort());
        call.addHeader("Accept", forward.accept());
        return blocking.execute(
                host, call, Timeout.ofMilliseconds(CONNECT_TIMEOUT.toMillis()), HttpCoreContext.create(), Hop::read);
    }

    private static HostReply read(ClassicHttpResponse response) throws IOException {
        return HostReply.of(response.getCode(), response, EntityUtils.toByteArray(response.getEntity()));
    }
}
