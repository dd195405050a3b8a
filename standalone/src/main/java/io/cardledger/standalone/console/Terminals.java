package io.cardledger.standalone.console;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/** Finds out whether someone watches. */
final class Terminals {

    private static final int FIRST_WITH_IS_TERMINAL = 22;

    private Terminals() {}

    /** Whether lines can be drawn in place: input and output are a terminal that is not a dumb one. */
    static boolean isLive() {
        return isInteractive() && !isDumb(System.getenv());
    }

    static boolean isDumb(Map<String, String> environment) {
        String kind = environment.getOrDefault("TERM", "");
        return kind.isEmpty() || kind.equals("dumb");
    }

    private static boolean isInteractive() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        // from 22 on there is a console object in any case
        return Runtime.version().feature() < FIRST_WITH_IS_TERMINAL || isTerminal(console);
    }

    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
