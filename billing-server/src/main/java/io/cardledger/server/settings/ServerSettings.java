package io.cardledger.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of a billing server, under {@code billing.server}.
 *
 * @param applicationId the Kafka Streams application id, which is also its consumer group
 * @param advertisedAddress host:port at which the other instances reach this one; by default this host and its HTTP
 *     port
 * @param stateDir where the store is kept; each instance needs its own
 * @param replyTopics the reply topics that a question may ask for, besides the default one
 * @param rememberedIds how many ids of a card are remembered, 1 to 10,000
 * @param balanceTopic whether each card's latest balance is also written to the balance topic
 * @param setupTimeout how long to wait for the cluster at start
 * @param store how accounts are kept
 * @param streams how Kafka Streams runs
 * @param reads how calls for balances are answered
 */
public record ServerSettings(
        @DefaultValue("billing") String applicationId,
        @Nullable String advertisedAddress,
        @DefaultValue("${java.io.tmpdir}/billing-server") Path stateDir,
        @DefaultValue("billing-reply-.*") Pattern replyTopics,
        @DefaultValue("32") int rememberedIds,
        @DefaultValue("true") boolean balanceTopic,
        @DefaultValue("60s") Duration setupTimeout,
        @DefaultValue @NestedConfigurationProperty StoreSettings store,
        @DefaultValue @NestedConfigurationProperty StreamsSettings streams,
        @DefaultValue @NestedConfigurationProperty ReadSettings reads) {

    private static final int MAX_REMEMBERED_IDS = 10_000;
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9._-]{1,200}");
    private static final Pattern HOST_AND_PORT = Pattern.compile("\\S+:\\d{1,5}");

    /** @throws IllegalArgumentException if a setting is out of range or malformed */
    public ServerSettings {
        if (!GROUP.matcher(applicationId).matches()) {
            throw new IllegalArgumentException("billing.server.application-id must be 1 to 200 of A-Z a-z 0-9 . _ -");
        }
        if (advertisedAddress != null
                && !HOST_AND_PORT.matcher(advertisedAddress).matches()) {
            throw new IllegalArgumentException("billing.server.advertised-address must be host:port");
        }
        if (setupTimeout.isNegative()) {
            throw new IllegalArgumentException("billing.server.setup-timeout must not be negative");
        }
        if (rememberedIds < 1 || rememberedIds > MAX_REMEMBERED_IDS) {
            throw new IllegalArgumentException("billing.server.remembered-ids must be 1 to " + MAX_REMEMBERED_IDS);
        }
    }
}
