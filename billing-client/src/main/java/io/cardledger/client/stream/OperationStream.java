package io.cardledger.client.stream;

import io.cardledger.client.line.Line;
import io.cardledger.client.line.LineReader;
import io.cardledger.client.operation.IdentifiedOperation;
import io.cardledger.client.operation.NotAcknowledgedException;
import io.cardledger.client.operation.OperationSender;
import io.cardledger.client.operation.ParsedOperations;
import io.cardledger.client.operation.StrictOperationReader;
import io.cardledger.client.operation.Violations;
import io.cardledger.model.operation.AcceptedOperation;
import io.cardledger.model.operation.OperationResult;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Sends the operations of one stream and answers each line with one result, in the order in which they come. */
@RequiredArgsConstructor
final class OperationStream {

    private final OperationSender sender;
    private final LineReader lines;
    private final ResultWriter results;

    /** @throws IOException if the stream breaks off; what was read whole by then was sent */
    void run() throws IOException {
        Thread writer = new Thread(results, Thread.currentThread().getName() + "-results");
        writer.setDaemon(true);
        writer.start();
        try {
            sendAll();
        } finally {
            results.end();
            join(writer);
        }
    }

    private void sendAll() throws IOException {
        try {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                results.reserve();
                handle(line);
            }
        } finally {
            results.drain();
        }
    }

    private void handle(Line line) {
        if (line.content() == null) {
            String detail = "a line must be at most " + LineReader.MAX_BYTES + " bytes";
            rejected(line, Problem.of(ProblemType.TOO_LARGE, detail)).thenAccept(results::write);
            return;
        }
        ParsedOperations.handle(
                        StrictOperationReader.read(line.content()),
                        operation -> send(line, IdentifiedOperation.of(operation)),
                        violation -> rejected(line, Violations.problem(violation, "the line")))
                .thenAccept(results::write);
    }

    private CompletableFuture<OperationResult> send(Line line, IdentifiedOperation operation) {
        return sender.send(operation).handle((accepted, failure) -> result(line.number(), accepted, failure));
    }

    private static OperationResult result(
            long line, @Nullable AcceptedOperation accepted, @Nullable Throwable failure) {
        return accepted != null
                ? OperationResult.accepted(line, accepted)
                : OperationResult.rejected(line, NotAcknowledgedException.problemOf(failure));
    }

    private static CompletableFuture<OperationResult> rejected(Line line, Problem problem) {
        return CompletableFuture.completedFuture(OperationResult.rejected(line.number(), problem));
    }

    private static void join(Thread writer) throws IOException {
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
