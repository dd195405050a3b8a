package io.cardledger.fault.cluster.network;

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
public record BrokerPorts(int controller, int brokers, int drivers, List<Integer> servers, List<Integer> links) {}
