package io.cardledger.client.imports;

/** An import that cannot go on; the message is for the user. */
final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private ImportException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static ImportException failed(String message) {
        return new ImportException(ExitCodes.FAILED, message);
    }

    static ImportException usage(String message) {
        return new ImportException(ExitCodes.USAGE, message);
    }

    static ImportException interrupted(long lastLine) {
        return new ImportException(
                ExitCodes.INTERRUPTED,
                "interrupted; the same command goes on after line " + lastLine + " and counts nothing twice");
    }

    int exitCode() {
        return exitCode;
    }
}
