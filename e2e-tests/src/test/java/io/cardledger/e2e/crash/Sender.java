package io.cardledger.e2e.crash;

import java.util.List;

/** A way to send operations. */
interface Sender extends AutoCloseable {

    /** Sends all, in order; answers with those that were acknowledged. */
    List<Sent> send(List<Sent> operations);

    @Override
    void close();
}
