package io.cardledger.bench.growth;

/**
 * A deployment.
 *
 * @param name in reports
 * @param cards how many cards
 * @param partitions how many partitions
 * @param instances how many billing-servers, each on one processor
 * @param standbys how many standbys each partition has
 */
record Size(String name, int cards, int partitions, int instances, int standbys) {}
