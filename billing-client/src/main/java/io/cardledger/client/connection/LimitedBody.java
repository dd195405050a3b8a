package io.cardledger.client.connection;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads the body of a call, within limits of size and time. */
public final class LimitedBody {

    private static final int MAX_BYTES = 16 * 1024;

    private LimitedBody() {}

    /**
     * Reads the whole body.
     *
     * @throws ProblemException if it is larger than 16 KB, or takes longer than {@code timeout}
     * @throws IOException if it breaks off
     */
    public static byte[] read(HttpServletRequest request, Duration timeout) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLarge();
        }
        long deadline = System.nanoTime() + timeout.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[MAX_BYTES];
        InputStream in = request.getInputStream();
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            body.write(part, 0, read);
            if (body.size() > MAX_BYTES) {
                throw tooLarge();
            }
            requireInTime(deadline, timeout);
        }
        return body.toByteArray();
    }

    /** Tomcat cuts off a client that is silent; this one is for a client that sends a byte now and then. */
    private static void requireInTime(long deadline, Duration timeout) {
        if (System.nanoTime() > deadline) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_REQUEST,
                    "the body must arrive within " + timeout.toSeconds() + " s; send it again"));
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                ProblemType.TOO_LARGE,
                "the body must be at most " + MAX_BYTES + " bytes; many operations can be sent one a line as"
                        + " application/x-ndjson"));
    }
}
