package io.cardledger.server.instances;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an instance does with a partition.
 *
 * @param partition the partition
 * @param role whether it owns it
 * @param state whether it can answer for it; absent if it did not tell
 * @param restored the changelog offset up to which it has the accounts; absent if the brokers or it did not tell
 * @param lag the changelog records that it lacks, as of at most a second ago; absent if the brokers or it did not tell
 */
@JsonPropertyOrder({"partition", "role", "state", "restored", "lag"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartitionStatus(
        int partition,
        Role role,
        @Nullable State state,
        @Nullable Long restored,
        @Nullable Long lag) {

    /** Whether the instance owns the partition. */
    public enum Role {
        /** It folds the operations and answers. */
        ACTIVE,
        /** It keeps a copy. */
        STANDBY;

        /** The word on the wire. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far the instance is. */
    public enum State {
        /** It can answer; as a standby, it could take over at once. */
        READY,
        /** It reads the changelog first. */
        RESTORING;

        /** The word on the wire. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
