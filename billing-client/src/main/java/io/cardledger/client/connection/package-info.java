/** How long connections may be silent: Tomcat knows one limit for all, and a stream of operations needs its own. */
@NullMarked
package io.cardledger.client.connection;

import org.jspecify.annotations.NullMarked;
