package io.cardledger.server.settings;

import io.cardledger.model.topic.BillingTopics;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code billing}.
 *
 * @param topics the suite's topics
 * @param server this server
 */
@ConfigurationProperties("billing")
public record BillingServerSettings(
        @DefaultValue BillingTopics topics,
        @DefaultValue @NestedConfigurationProperty ServerSettings server) {}
