package io.cardledger.e2e.fault.cluster;

import java.net.URI;

/**
 * Where one billing-server listens.
 *
 * @param http for drivers and readers
 * @param link where the other servers are told to find it
 */
record ServerPorts(int http, int link) {

    URI uri() {
        return URI.create("http://localhost:" + http);
    }
}
