package io.cardledger.client.generator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cardledger.client.generator.settings.GeneratorSettings;

/**
 * What the generator is told to do, and what it has done since the application started.
 *
 * @param settings what it is told to do
 * @param sent operations handed to the producer
 * @param acknowledged those acknowledged, as far as the mode asks for it
 * @param failed those given up
 * @param currentRate operations acknowledged a second, over about the last second
 */
@JsonPropertyOrder({"settings", "sent", "acknowledged", "failed", "currentRate"})
public record GeneratorState(
        GeneratorSettings settings, long sent, long acknowledged, long failed, double currentRate) {}
