package io.cardledger.fault.cluster.network;

import java.io.IOException;

/** Where bytes on their way pass, wait, or end. */
final class LinkGate {

    private enum State {
        OPEN,
        HELD,
        CUT
    }

    private State state = State.OPEN;

    synchronized void open() {
        turn(State.OPEN);
    }

    synchronized void hold() {
        turn(State.HELD);
    }

    synchronized void cut() {
        turn(State.CUT);
    }

    private void turn(State next) {
        state = next;
        notifyAll();
    }

    /**
     * Waits while the way is held.
     *
     * @throws IOException if it is cut
     */
    synchronized void pass() throws IOException {
        while (state == State.HELD) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        if (state == State.CUT) {
            throw new IOException("the link is cut");
        }
    }
}
