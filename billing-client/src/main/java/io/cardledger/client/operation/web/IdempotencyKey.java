package io.cardledger.client.operation.web;

import io.cardledger.client.operation.IdentifiedOperation;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.support.problem.ProblemException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id that a caller gives in a header, as it stands or as the quoted string of a structured field.
 *
 * @param id the id; none without the header
 */
record IdempotencyKey(@Nullable String id) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,62}[\\x21-\\x7e])?");

    /** @throws ProblemException if the header is no id */
    static IdempotencyKey of(List<String> values) {
        if (values.isEmpty()) {
            return new IdempotencyKey(null);
        }
        if (values.size() > 1) {
            throw ProblemException.parameter(HEADER, "must be given once");
        }
        String value = values.get(0).strip();
        Matcher quoted = QUOTED.matcher(value);
        String id = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : value;
        if (!PRINTABLE.matcher(id).matches()) {
            throw ProblemException.parameter(
                    HEADER, "must be 1 to 64 printable ASCII characters; any other id can stand in the body");
        }
        return new IdempotencyKey(id);
    }

    /** The operation under this id, under its own, or under a new one. */
    IdentifiedOperation identify(CardOperation operation) {
        if (id == null) {
            return IdentifiedOperation.of(operation);
        }
        if (operation.id() != null && !operation.id().equals(id)) {
            throw ProblemException.parameter(
                    HEADER, "differs from the id in the body; give one of them, or both alike");
        }
        return new IdentifiedOperation(operation.withId(id));
    }
}
