package io.cardledger.model.topic;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * The names of the suite's topics and the number of their partitions; what is not given has its default.
 *
 * @param partitions how many partitions each has, 1 to 1,000, fixed for life; default 4
 * @param brokers how many brokers there must be before missing topics are created, 1 to 1,000; default 1
 * @param operations where card operations arrive; default {@value #OPERATIONS}
 * @param queries where balance queries arrive; default {@value #QUERIES}
 * @param replies where queries are answered that ask for no other topic; default {@value #REPLIES}
 * @param balances each card's latest balance; default {@value #BALANCES}
 * @param deadLetters what could not be counted; default {@value #DEAD_LETTERS}
 * @param outcomeReplies where billing-client has outcomes sent; default {@value #OUTCOME_REPLIES}
 * @param balanceReplies where balance-client has balances sent; default {@value #BALANCE_REPLIES}
 * @param imports how far file imports got; default {@value #IMPORTS}
 */
@Builder
public record BillingTopics(
        int partitions,
        int brokers,
        String operations,
        String queries,
        String replies,
        String balances,
        String deadLetters,
        String outcomeReplies,
        String balanceReplies,
        String imports) {

    public static final String OPERATIONS = "billing-operation-in";
    public static final String QUERIES = "billing-guery";
    public static final String REPLIES = "billing-request";
    public static final String BALANCES = "billing-balance";
    public static final String DEAD_LETTERS = "billing-operation-dlq";
    public static final String OUTCOME_REPLIES = "billing-reply-outcomes";
    public static final String BALANCE_REPLIES = "billing-reply-balances";
    public static final String IMPORTS = "billing-import-progress";

    /** The number of partitions where none is set. */
    public static final int DEFAULT_PARTITIONS = 4;

    private static final int MAX_PARTITIONS = 1_000;
    private static final int MAX_BROKERS = 1_000;
    private static final Duration HOUR = Duration.ofHours(1);

    /** @throws IllegalArgumentException if a number is out of range, or two names are the same */
    public BillingTopics(
            int partitions,
            int brokers,
            @Nullable String operations,
            @Nullable String queries,
            @Nullable String replies,
            @Nullable String balances,
            @Nullable String deadLetters,
            @Nullable String outcomeReplies,
            @Nullable String balanceReplies,
            @Nullable String imports) {
        this.partitions = partitions == 0 ? DEFAULT_PARTITIONS : partitions;
        this.brokers = brokers == 0 ? 1 : brokers;
        this.operations = Objects.requireNonNullElse(operations, OPERATIONS);
        this.queries = Objects.requireNonNullElse(queries, QUERIES);
        this.replies = Objects.requireNonNullElse(replies, REPLIES);
        this.balances = Objects.requireNonNullElse(balances, BALANCES);
        this.deadLetters = Objects.requireNonNullElse(deadLetters, DEAD_LETTERS);
        this.outcomeReplies = Objects.requireNonNullElse(outcomeReplies, OUTCOME_REPLIES);
        this.balanceReplies = Objects.requireNonNullElse(balanceReplies, BALANCE_REPLIES);
        this.imports = Objects.requireNonNullElse(imports, IMPORTS);
        check(this.partitions, this.brokers, names());
    }

    private static void check(int partitions, int brokers, List<String> names) {
        requireUpTo(MAX_PARTITIONS, "partitions", partitions);
        requireUpTo(MAX_BROKERS, "brokers", brokers);
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException("billing.topics.* must all have different names");
        }
    }

    private static void requireUpTo(int most, String name, int number) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("billing.topics." + name + " must be 1 to " + most);
        }
    }

    /** All of them by their default names. */
    public static BillingTopics defaults() {
        return builder().build();
    }

    private List<String> names() {
        return List.of(operations, queries, replies, balances, deadLetters, outcomeReplies, balanceReplies, imports);
    }

    /** What each topic must be like. */
    public List<TopicSpec> specs() {
        return List.of(
                TopicSpec.deleting(operations, partitions, Duration.ofDays(7)),
                TopicSpec.deleting(queries, partitions, HOUR),
                TopicSpec.deleting(replies, partitions, HOUR),
                TopicSpec.compacted(balances, partitions),
                TopicSpec.deleting(deadLetters, partitions, Duration.ofDays(30)),
                TopicSpec.deleting(outcomeReplies, partitions, HOUR),
                TopicSpec.deleting(balanceReplies, partitions, HOUR),
                TopicSpec.compacted(imports, 1));
    }
}
