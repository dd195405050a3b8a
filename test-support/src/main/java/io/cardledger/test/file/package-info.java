/** Files that tests use: those of the clone that is tested, and directories for what a test leaves. */
@NullMarked
package io.cardledger.test.file;

import org.jspecify.annotations.NullMarked;
