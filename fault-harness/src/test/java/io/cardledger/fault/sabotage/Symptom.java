package io.cardledger.fault.sabotage;

import java.util.List;
import java.util.Set;

/**
 * What a sabotage shows in.
 *
 * @param servers how many it takes
 * @param isShownByACrash whether one of them has to crash
 * @param arguments settings that make the crash hit harder
 * @param rules the rules of which one at least must be found broken
 */
record Symptom(int servers, boolean isShownByACrash, List<String> arguments, Set<String> rules) {

    /** So much is folded again after a crash that it cannot be missed. */
    private static final String RARE_COMMITS = "--billing.server.streams.commit-interval=1s";

    private static final String SLOW_RESTORE = "--spring.kafka.streams.properties.restore.consumer.max.poll.records=5";

    /** What the unbroken servers have to stand. */
    static final List<String> EVERY_ARGUMENT = List.of(RARE_COMMITS, SLOW_RESTORE);

    static Symptom of(Sabotage sabotage) {
        return switch (sabotage) {
            case AT_LEAST_ONCE -> crash(1, RARE_COMMITS, "dead-letter-extra", "second-reply", "second-outcome");
            case AT_LEAST_ONCE_BLINDLY -> crash(1, RARE_COMMITS, "wrong-sum", "final-http");
            case ANSWERS_WHILE_RESTORING -> crash(1, SLOW_RESTORE, "unknown-card", "page-lacks-card");
            case STORE_FLUSHED_AFTER_ITS_OFFSETS -> crash(1, RARE_COMMITS, "wrong-sum", "final-http");
            case STANDBY_SAYS_NOT_FOUND -> crash(2, SLOW_RESTORE, "unknown-card");
            case STANDBY_IGNORES_AFTER -> crash(2, RARE_COMMITS, "too-old");
            case NO_DUPLICATE_DETECTION -> calm(1, "wrong-sum", "final-http");
            case REPLIES_WITHOUT_WAITING -> calm(1, "too-old");
            case ROUTER_WITH_ANOTHER_HASH -> calm(1, "unknown-card");
            case PAGE_WITHOUT_A_PARTITION -> calm(1, "page-lacks-card");
            case FORWARDING_AS_NOT_FOUND -> calm(2, "unknown-card");
        };
    }

    private static Symptom crash(int servers, String argument, String... rules) {
        return new Symptom(servers, true, List.of(argument), Set.of(rules));
    }

    private static Symptom calm(int servers, String... rules) {
        return new Symptom(servers, false, List.of(), Set.of(rules));
    }
}
