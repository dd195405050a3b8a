package io.cardledger.test.cases;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases of a sealed type, for tests of code that tells them apart: Java 17 does not check that all are handled. */
public final class SealedCases {

    private SealedCases() {}

    /**
     * Fails unless there is an example of each case, so that a new case brings a test of how it is handled.
     *
     * @throws AssertionError naming the cases without an example
     */
    public static void assertAnExampleOfEach(Class<?> sealedType, Collection<?> examples) {
        Set<String> missing = Stream.of(sealedType.getPermittedSubclasses())
                .filter(each -> examples.stream().noneMatch(each::isInstance))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new AssertionError("no example of " + missing + ": add one, and handle it");
        }
    }
}
