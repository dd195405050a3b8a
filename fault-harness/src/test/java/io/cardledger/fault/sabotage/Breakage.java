package io.cardledger.fault.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * A method of the server, and what is done to it.
 *
 * @param code the method
 * @param advice what is woven into it
 */
record Breakage(ServerCode code, Class<?> advice) {

    ElementMatcher.Junction<MethodDescription> methods() {
        ElementMatcher.Junction<MethodDescription> methods = named(code.member());
        return code.firstArgument().isEmpty() ? methods : methods.and(takesArgument(0, named(code.firstArgument())));
    }

    /** What the server says once it is broken. */
    String confession() {
        return "sabotaged " + code.type() + "." + code.member();
    }
}
