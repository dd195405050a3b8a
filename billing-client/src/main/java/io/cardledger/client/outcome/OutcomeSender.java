package io.cardledger.client.outcome;

import io.cardledger.client.broker.BrokerConnection;
import io.cardledger.client.operation.IdentifiedOperation;
import io.cardledger.client.operation.NotAcknowledgedException;
import io.cardledger.client.operation.OperationSender;
import io.cardledger.client.settings.BillingClientSettings;
import io.cardledger.model.operation.AcceptedOperation;
import io.cardledger.model.operation.OperationOutcome;
import io.cardledger.model.topic.BillingTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends operations whose callers wait, for some time and without a thread, for what becomes of them. */
@Component
public class OutcomeSender implements SmartLifecycle {

    private final OperationSender sender;
    private final String replyTopic;
    private final AwaitedOutcomes awaited;
    private final OutcomeListener listener;
    private @Nullable Thread thread;

    OutcomeSender(
            OperationSender sender,
            BrokerConnection connection,
            BillingTopics topics,
            BillingClientSettings settings,
            MeterRegistry meters) {
        this.sender = sender;
        this.replyTopic = topics.outcomeReplies();
        this.awaited = new AwaitedOutcomes(settings.client().outcome().maxWaiting());
        this.listener = new OutcomeListener(connection, replyTopic, awaited);
        meters.gauge("billing.client.outcomes.awaited", awaited, AwaitedOutcomes::size);
    }

    /** Sends, and answers with the outcome if it comes within {@code timeout}; too many waiting, without it. */
    public CompletableFuture<DecidedOperation> send(IdentifiedOperation operation, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        return awaited.open()
                .map(outcome -> ready(timeout)
                        .handle((ready, late) -> late)
                        .thenCompose(late -> late == null
                                ? sendAwaiting(operation, outcome, deadline)
                                : notReady(operation, outcome, late)))
                .orElseGet(() -> sender.send(operation).thenApply(accepted -> new DecidedOperation(accepted, null)));
    }

    private CompletableFuture<Void> ready(Duration timeout) {
        return listener.positioned().copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<DecidedOperation> notReady(
            IdentifiedOperation operation, AwaitedOutcome outcome, Throwable late) {
        outcome.giveUp();
        Exception why = new IllegalStateException("outcomes cannot be read yet", late);
        return CompletableFuture.failedFuture(NotAcknowledgedException.neverSent(operation.id(), why));
    }

    private CompletableFuture<DecidedOperation> sendAwaiting(
            IdentifiedOperation operation, AwaitedOutcome outcome, long deadline) {
        return sender.send(operation, outcome.headers(replyTopic))
                .handle((accepted, failure) -> failure == null
                        ? decided(accepted, outcome, Duration.ofNanos(deadline - System.nanoTime()))
                        : decidedAllTheSame(outcome, failure))
                .thenCompose(decided -> decided);
    }

    private static CompletableFuture<DecidedOperation> decided(
            AcceptedOperation accepted, AwaitedOutcome outcome, Duration rest) {
        return outcome.within(rest).thenApply(known -> new DecidedOperation(accepted, known.orElse(null)));
    }

    /** An acknowledgement may get lost while the outcome arrives. */
    private static CompletableFuture<DecidedOperation> decidedAllTheSame(AwaitedOutcome outcome, Throwable failure) {
        Optional<OperationOutcome> known = outcome.future().getNow(Optional.empty());
        outcome.giveUp();
        return known.map(it -> CompletableFuture.completedFuture(new DecidedOperation(null, it)))
                .orElseGet(() -> CompletableFuture.failedFuture(failure));
    }

    @Override
    public void start() {
        Thread started = new Thread(listener, "outcome-listener");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    /** Answers all that wait at once. */
    @Override
    public void stop() {
        awaited.close();
        listener.stop();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
