package io.cardledger.bench.reads;

import java.util.List;

/**
 * Cards that a server is asked for.
 *
 * @param owned its own
 * @param forwarded those of others
 */
record Asked(List<String> owned, List<String> forwarded) {}
