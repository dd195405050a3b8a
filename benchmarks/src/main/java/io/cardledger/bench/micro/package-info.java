/** The parts of the fold one by one, under a microscope. */
@NullMarked
package io.cardledger.bench.micro;

import org.jspecify.annotations.NullMarked;
