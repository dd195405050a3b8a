package io.cardledger.bench.reads;

import java.util.List;

/**
 * Cards that a server is asked for.
 *
 * @param active those whose active task it has
 * @param forwarded those of other servers
 */
record Asked(List<String> active, List<String> forwarded) {}
