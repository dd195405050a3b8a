package io.cardledger.fault.cluster.network;

import java.net.URI;

/**
 * Where one billing-server listens.
 *
 * @param http for drivers and readers
 * @param link where the other servers are told to find it
 */
public record ServerPorts(int http, int link) {

    public URI uri() {
        return URI.create("http://localhost:" + http);
    }
}
