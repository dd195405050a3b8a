package io.cardledger.client.settings;

import io.cardledger.client.generator.settings.GeneratorDefaults;
import java.time.Duration;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns this application alone.
 *
 * @param startTimeout how long the start waits for a broker that cannot be reached yet
 * @param sending how operations are sent
 * @param outcome how outcomes are awaited
 * @param stream limits of a stream of operations
 * @param generator what the generator does until it is told otherwise
 */
public record ClientSettings(
        @DefaultValue("60s") Duration startTimeout,
        @NestedConfigurationProperty @DefaultValue SendingSettings sending,
        @NestedConfigurationProperty @DefaultValue OutcomeSettings outcome,
        @NestedConfigurationProperty @DefaultValue NdjsonSettings stream,
        @NestedConfigurationProperty @DefaultValue GeneratorDefaults generator) {}
