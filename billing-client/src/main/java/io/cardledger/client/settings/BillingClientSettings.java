package io.cardledger.client.settings;

import io.cardledger.model.topic.BillingTopics;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings of this application.
 *
 * @param topics the names of the topics, and their number of partitions
 * @param client what concerns this application alone
 */
@ConfigurationProperties("billing")
public record BillingClientSettings(
        @DefaultValue BillingTopics topics,
        @NestedConfigurationProperty @DefaultValue ClientSettings client) {}
