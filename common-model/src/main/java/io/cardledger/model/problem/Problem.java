package io.cardledger.model.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and what to do, as {@code application/problem+json} (RFC 9457), over HTTP and over topics alike.
 *
 * @param type the stable type, a URI
 * @param title the type in words
 * @param status the HTTP status
 * @param detail what is wrong here and what to do about it
 * @param field the field or parameter at fault, if it is one
 * @param reason the code of the broken rule, for an operation
 * @param card the card asked for, where there is one
 * @param id the operation's id, for an operation that was not acknowledged
 * @param accepted whether an operation that was not acknowledged may count all the same
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "field", "reason", "card", "id", "accepted"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable String reason,
        @Nullable String card,
        @Nullable String id,
        @Nullable Accepted accepted) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of {@code type}. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, null, null, null, null);
    }

    /** The same problem, naming the field at fault. */
    public Problem withField(@Nullable String newField) {
        return new Problem(type, title, status, detail, newField, reason, card, id, accepted);
    }

    /** The same problem, with the code of the broken rule. */
    public Problem withReason(@Nullable String newReason) {
        return new Problem(type, title, status, detail, field, newReason, card, id, accepted);
    }

    /** The same problem, naming the card. */
    public Problem withCard(@Nullable String newCard) {
        return new Problem(type, title, status, detail, field, reason, newCard, id, accepted);
    }

    /** The same problem, for the operation {@code newId}. */
    public Problem withOperation(@Nullable String newId, @Nullable Accepted newAccepted) {
        return new Problem(type, title, status, detail, field, reason, card, newId, newAccepted);
    }

    /** The type and the detail, which names no card and no id. */
    @Override
    public String toString() {
        return "Problem[" + type + ": " + detail + "]";
    }
}
