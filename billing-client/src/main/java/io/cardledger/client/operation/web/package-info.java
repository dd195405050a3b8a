/** Operations over HTTP, one at a time. */
@NullMarked
package io.cardledger.client.operation.web;

import org.jspecify.annotations.NullMarked;
