package io.cardledger.client.imports.exit;

/** An import that cannot go on; the message is for the user. */
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private ImportException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public static ImportException failed(String message) {
        return new ImportException(ExitCodes.FAILED, message);
    }

    public static ImportException usage(String message) {
        return new ImportException(ExitCodes.USAGE, message);
    }

    public static ImportException interrupted(long lastLine) {
        return new ImportException(
                ExitCodes.INTERRUPTED,
                "interrupted; the same command goes on after line " + lastLine + " and counts nothing twice");
    }

    /** The exit code of the command. */
    public int exitCode() {
        return exitCode;
    }
}
