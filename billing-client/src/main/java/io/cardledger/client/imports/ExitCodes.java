package io.cardledger.client.imports;

/** The exit codes of the import command. */
final class ExitCodes {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int SOME_REJECTED = 3;
    static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
