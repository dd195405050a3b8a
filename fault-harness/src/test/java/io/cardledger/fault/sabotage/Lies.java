package io.cardledger.fault.sabotage;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What a broken server says instead; reaches into the server's classes, which are not there when this is compiled. */
public final class Lies {

    private static final int RARELY = 21;
    private static final AtomicInteger COMMITS = new AtomicInteger();

    private Lies() {}

    /** Whether not to do what is to be done; true nearly always. */
    public static boolean mostly() {
        return COMMITS.incrementAndGet() % RARELY != 0;
    }

    /** All but one. */
    public static Set<?> oneLess(Set<?> all) {
        return all.size() < 2 ? all : all.stream().skip(1).collect(Collectors.toSet());
    }

    /** That the card of the request is not known. */
    public static Object unknown(Object reads, Object request) {
        return attempt(() -> {
            String card = (String) invoke(request, ServerCode.REQUESTED_CARD);
            return CompletableFuture.completedFuture(done(reads.getClass().getClassLoader(), card));
        });
    }

    /** The attempt as it is, or that the card is not known where there is no copy. */
    public static Object unknownIfEmpty(Object copy, Object attempt) {
        return ((Optional<?>) copy).isPresent()
                ? attempt
                : attempt(() -> done(attempt.getClass().getClassLoader(), "some-card"));
    }

    private static Object done(ClassLoader server, String card) throws ReflectiveOperationException {
        Class<?> reads = server.loadClass(ServerCode.UNKNOWN_CARD.type());
        Object unknown = accessible(reads.getDeclaredMethod(ServerCode.UNKNOWN_CARD.member(), String.class))
                .invoke(null, card);
        return accessible(server.loadClass(ServerCode.DONE.type()).getDeclaredConstructors()[0])
                .newInstance(unknown);
    }

    /** The answer of a store that has none to give. */
    public static Object answerAnyway(Object store, Object query, Object result) {
        return attempt(() -> {
            if (!(boolean) invoke(result, result.getClass().getMethod("isFailure"))) {
                return result;
            }
            Object active = accessible(store.getClass().getDeclaredField(ServerCode.ACTIVE_ACCOUNTS.member()))
                    .get(store);
            Method on = Arrays.stream(query.getClass().getMethods())
                    .filter(method -> method.getName().equals(ServerCode.QUERY_ACCOUNTS.member()) && !method.isBridge())
                    .findFirst()
                    .orElseThrow();
            Object answer = accessible(on).invoke(query, active);
            Class<?> results =
                    store.getClass().getClassLoader().loadClass("org.apache.kafka.streams.query.QueryResult");
            return results.getMethod("forResult", Object.class).invoke(null, answer);
        });
    }

    /** The same query, without the positions that its answer has to include. */
    public static Object withoutAfter(Object query) {
        return attempt(() -> {
            RecordComponent[] components = query.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object value = invoke(query, components[i].getAccessor());
                boolean isAfter = components[i].getName().equals(ServerCode.QUERY_AFTER.member());
                values[i] = isAfter ? noPositions(value) : value;
            }
            return query.getClass().getDeclaredConstructors()[0].newInstance(values);
        });
    }

    /** No positions. */
    public static Object noPositions(Object positions) {
        return attempt(() ->
                positions.getClass().getField(ServerCode.NO_POSITIONS.member()).get(null));
    }

    private static Object invoke(Object target, ServerCode method) throws ReflectiveOperationException {
        return invoke(target, target.getClass().getMethod(method.member()));
    }

    private static Object invoke(Object target, Method method) throws ReflectiveOperationException {
        return accessible(method).invoke(target);
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }

    private static Object attempt(Lie lie) {
        try {
            return lie.tell();
        } catch (ReflectiveOperationException e) {
            System.err.println("no sabotage: " + e);
            Runtime.getRuntime().halt(99);
            throw new IllegalStateException(e);
        }
    }

    private interface Lie {
        Object tell() throws ReflectiveOperationException;
    }
}
