/** What the generator can be told, at start and while it runs. */
@NullMarked
package io.cardledger.client.generator.settings;

import org.jspecify.annotations.NullMarked;
