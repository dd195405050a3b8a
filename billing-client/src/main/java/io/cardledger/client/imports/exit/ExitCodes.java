package io.cardledger.client.imports.exit;

/** The exit codes of the import command. */
public final class ExitCodes {

    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int SOME_REJECTED = 3;
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
