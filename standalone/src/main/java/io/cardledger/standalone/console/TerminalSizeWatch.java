package io.cardledger.standalone.console;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;

/** Knows the size of the terminal, and asks for it anew only after the terminal has signalled a change. */
@RequiredArgsConstructor
final class TerminalSizeWatch implements Supplier<TerminalSize> {

    private final Supplier<TerminalSize> terminal;

    private final AtomicBoolean outdated = new AtomicBoolean(true);
    private TerminalSize known = TerminalSize.USUAL;

    /** By reflection: the compiler warns of these classes, and cannot be told not to. */
    TerminalSizeWatch start() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object onResize = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (a, b, c) -> {
                outdated.set(true);
                return null;
            });
            Object resized = signal.getConstructor(String.class).newInstance("WINCH");
            signal.getMethod("handle", signal, handler).invoke(null, resized, onResize);
        } catch (ReflectiveOperationException e) {
            // a system without this signal: the size at the start has to do
        }
        return this;
    }

    @Override
    public synchronized TerminalSize get() {
        if (outdated.getAndSet(false)) {
            known = terminal.get();
        }
        return known;
    }
}
