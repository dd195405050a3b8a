package io.cardledger.e2e.fault.cluster;

import java.util.List;

/**
 * Where one broker listens.
 *
 * @param controller for the quorum
 * @param brokers for the other brokers
 * @param drivers for those who are never cut off
 * @param servers for each billing-server
 * @param links where each billing-server is told to find it: at the near end of the link between them
 */
record NodePorts(int controller, int brokers, int drivers, List<Integer> servers, List<Integer> links) {}
