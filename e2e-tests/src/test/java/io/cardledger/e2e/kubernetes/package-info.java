/** The Kubernetes manifests, checked without a cluster. */
@NullMarked
package io.cardledger.e2e.kubernetes;

import org.jspecify.annotations.NullMarked;
