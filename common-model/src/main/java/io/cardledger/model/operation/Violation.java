package io.cardledger.model.operation;

import org.jspecify.annotations.Nullable;

/**
 * The rule that an operation breaks.
 *
 * @param reason which rule
 * @param field the JSON field at fault, if it is one field
 * @param detail the rule in words, starting with the field; never repeats the bad value
 */
public record Violation(Reason reason, @Nullable String field, String detail) implements ParsedOperation {

    static Violation of(Reason reason, String field, String rule) {
        return new Violation(reason, field, field + " " + rule);
    }

    static Violation of(Reason reason, String detail) {
        return new Violation(reason, null, detail);
    }
}
