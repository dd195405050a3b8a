package io.cardledger.model.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an operation that was not acknowledged may count all the same. */
public enum Accepted {
    /** It was never sent. */
    NO,
    /** It timed out on the way; repeat it with the same id. */
    UNKNOWN;

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
