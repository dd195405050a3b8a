package io.cardledger.support.parameter;

import io.cardledger.support.problem.ProblemException;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The parameters of a call; what does not fit is told by name. */
@RequiredArgsConstructor
public final class Parameters {

    private static final String[] NONE = {};

    private final Map<String, String[]> byName;

    /** All values of a parameter. */
    public String[] all(String name) {
        return byName.getOrDefault(name, NONE);
    }

    /**
     * The value of a parameter that may occur once.
     *
     * @param reader reads it, or throws an {@link IllegalArgumentException} that tells the rule
     * @param otherwise the value if it is absent
     */
    public <T> T one(String name, Function<String, T> reader, T otherwise) {
        String[] values = all(name);
        if (values.length > 1) {
            throw ProblemException.parameter(name, "must occur once");
        }
        return read(name, values.length == 0 ? null : values[0], reader, otherwise);
    }

    /** Refuses a parameter that has no place in the call. */
    public void refuse(String name, String rule) {
        if (byName.containsKey(name)) {
            throw ProblemException.parameter(name, rule);
        }
    }

    /** The value that {@code text} stands for, as for {@link #one}. */
    public static <T> T read(String name, @Nullable String text, Function<String, T> reader, T otherwise) {
        try {
            return text == null ? otherwise : reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter(name, String.valueOf(e.getMessage()));
        }
    }
}
