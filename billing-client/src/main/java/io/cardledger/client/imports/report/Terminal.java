package io.cardledger.client.imports.report;

import java.io.Console;

/** Tells whether somebody watches. */
public final class Terminal {

    private Terminal() {}

    /** From Java 22 on there is a console without a terminal, too, and a method that tells them apart. */
    public static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
