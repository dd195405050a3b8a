package io.cardledger.model.position;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an operation stands in the operations topic, written {@code partition@offset}.
 *
 * @param partition the partition, from 0
 * @param offset the offset in it, from 0
 */
public record Position(int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})@(\\d{1,18})");

    /** @throws IllegalArgumentException if either is negative */
    public Position {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("a position's partition and offset must not be negative");
        }
    }

    /**
     * Reads {@code partition@offset}.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    @JsonCreator
    public static Position parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("must have the form partition@offset, such as 2@1045");
        }
        return new Position(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    /** The form {@code partition@offset}. */
    @Override
    @JsonValue
    public String toString() {
        return partition + "@" + offset;
    }
}
