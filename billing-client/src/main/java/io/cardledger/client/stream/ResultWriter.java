package io.cardledger.client.stream;

import io.cardledger.model.json.BillingJson;
import io.cardledger.model.operation.OperationResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Writes results as they come, on a thread of its own, and lets only so many lines be without one. */
final class ResultWriter implements Runnable {

    private static final OperationResult END = new OperationResult(0, null, null, null, null);
    private static final int BUFFER_BYTES = 32 * 1024;

    private final OutputStream out;
    private final int maxInFlight;
    private final Semaphore room;
    private final Runnable onBroken;
    private final BlockingQueue<OperationResult> ready = new LinkedBlockingQueue<>();
    private volatile @Nullable IOException broken;

    /** @param onBroken is called when the client cannot be written to any more */
    ResultWriter(OutputStream out, int maxInFlight, Runnable onBroken) {
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
        this.maxInFlight = maxInFlight;
        this.room = new Semaphore(maxInFlight);
        this.onBroken = onBroken;
    }

    /** Waits until one more line may be without a result. */
    void reserve() throws IOException {
        reserve(1);
    }

    /** The result of a line for which room was reserved. */
    void write(OperationResult result) {
        ready.add(result);
    }

    /** Waits until every line has its result. */
    void drain() throws IOException {
        reserve(maxInFlight);
    }

    /** No result comes any more. */
    void end() {
        ready.add(END);
    }

    @Override
    public void run() {
        try {
            for (OperationResult result = next(); result != END; result = next()) {
                out.write(BillingJson.mapper().writeValueAsBytes(result));
                out.write('\n');
                room.release();
            }
            out.flush();
        } catch (IOException e) {
            broken = e;
            room.release(Integer.MAX_VALUE / 2);
            onBroken.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A client may wait for a result before it sends on: nothing is held back once nothing more is ready. */
    private OperationResult next() throws IOException, InterruptedException {
        OperationResult result = ready.poll();
        if (result == null) {
            out.flush();
            result = ready.take();
        }
        return result;
    }

    private void reserve(int lines) throws IOException {
        try {
            room.acquire(lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (broken != null) {
            throw new IOException("the client does not read its results", broken);
        }
    }
}
