package io.cardledger.e2e.crash;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the clients know: what they sent, and what was acknowledged. */
final class Books {

    private final Set<Sent> sent = ConcurrentHashMap.newKeySet();
    private final Set<Sent> acknowledged = ConcurrentHashMap.newKeySet();

    void sending(Collection<Sent> operations) {
        sent.addAll(operations);
    }

    void acknowledged(Collection<Sent> operations) {
        acknowledged.addAll(operations);
    }

    Set<Sent> sent() {
        return sent;
    }

    Set<Sent> acknowledged() {
        return acknowledged;
    }
}
