package io.cardledger.fault.sabotage;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.utility.JavaModule;

/** Runs in the server's process, and breaks it before it starts. */
public final class SabotageAgent {

    private static final PrintStream OUT = System.out;
    private static final int CANNOT_BREAK = 99;

    private SabotageAgent() {}

    /** Called by Java, with the names of the sabotages. */
    public static void premain(String names, Instrumentation instrumentation) {
        for (String name : names.split(",")) {
            Sabotage.valueOf(name).breakages().forEach(breakage -> install(breakage, instrumentation));
        }
    }

    private static void install(Breakage breakage, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .with(new Alarm())
                .type(named(breakage.code().type()))
                .transform((builder, type, loader, module, domain) -> broken(breakage, builder, type))
                .installOn(instrumentation);
    }

    private static DynamicType.Builder<?> broken(
            Breakage breakage, DynamicType.Builder<?> builder, TypeDescription type) {
        int methods = type.getDeclaredMethods().filter(breakage.methods()).size();
        if (methods != 1) {
            give(breakage + " fits " + methods + " methods", null);
        }
        OUT.println(breakage.confession());
        return builder.visit(Advice.to(breakage.advice()).on(breakage.methods()));
    }

    /** A sabotage that does not work must not pass for a server that withstands it. */
    private static void give(String reason, Throwable cause) {
        System.err.println("no sabotage: " + reason + (cause == null ? "" : ": " + cause));
        Runtime.getRuntime().halt(CANNOT_BREAK);
    }

    private static final class Alarm extends AgentBuilder.Listener.Adapter {

        @Override
        public void onError(
                String typeName, ClassLoader loader, JavaModule module, boolean loaded, Throwable throwable) {
            give(typeName + " cannot be rewritten", throwable);
        }
    }
}
