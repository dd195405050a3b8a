/** Problems over HTTP: every failed call of every service is answered with one, and says what to do. */
@NullMarked
package io.cardledger.support.problem;

import org.jspecify.annotations.NullMarked;
