/** What can be set under {@code billing.client}, except the generator, which has settings of its own. */
@NullMarked
package io.cardledger.client.settings;

import org.jspecify.annotations.NullMarked;
