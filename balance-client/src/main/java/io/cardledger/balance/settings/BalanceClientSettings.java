package io.cardledger.balance.settings;

import io.cardledger.model.topic.BillingTopics;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All that can be set about the balance client.
 *
 * @param topics the suite's topics
 * @param balance what is this application's own
 */
@ConfigurationProperties("billing")
public record BalanceClientSettings(
        @DefaultValue BillingTopics topics,
        @NestedConfigurationProperty @DefaultValue BalanceSettings balance) {}
