/** What a cluster is made of. */
@NullMarked
package io.cardledger.fault.cluster.settings;

import org.jspecify.annotations.NullMarked;
