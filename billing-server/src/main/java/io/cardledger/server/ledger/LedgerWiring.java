package io.cardledger.server.ledger;

import io.cardledger.model.topic.BillingTopics;
import io.cardledger.server.reply.ForeignReplies;
import java.util.function.Consumer;

/**
 * What the ledgers of all tasks share.
 *
 * @param topics the suite's topics
 * @param replies sends answers to topics that are not the suite's own
 * @param metrics what is counted
 * @param balanceTopic whether balances also go to the balance topic
 * @param decided told each card on which an operation was decided, on the stream thread
 */
public record LedgerWiring(
        BillingTopics topics,
        ForeignReplies replies,
        LedgerMetrics metrics,
        boolean balanceTopic,
        Consumer<String> decided) {}
