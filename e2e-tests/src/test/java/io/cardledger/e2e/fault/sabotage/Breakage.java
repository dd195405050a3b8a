package io.cardledger.e2e.fault.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * A method of the server, and what is done to it.
 *
 * @param type the class
 * @param method the method
 * @param firstArgument of the method, to tell it from others of its name; empty if there are no others
 * @param advice what is woven into it
 */
record Breakage(String type, String method, String firstArgument, Class<?> advice) {

    private static final String ROOT = "io.cardledger.";

    static Breakage of(String type, String method, Class<?> advice) {
        return new Breakage(ROOT + type, method, "", advice);
    }

    static Breakage of(String type, String method, String firstArgument, Class<?> advice) {
        return new Breakage(ROOT + type, method, ROOT + firstArgument, advice);
    }

    ElementMatcher.Junction<MethodDescription> methods() {
        ElementMatcher.Junction<MethodDescription> methods = named(method);
        return firstArgument.isEmpty() ? methods : methods.and(takesArgument(0, named(firstArgument)));
    }

    /** What the server says once it is broken. */
    String confession() {
        return "sabotaged " + type + "." + method;
    }
}
