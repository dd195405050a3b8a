package io.cardledger.client.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How outcomes are awaited.
 *
 * @param maxWaiting how many calls may wait at a time; further ones are answered as if they had not asked to
 */
public record OutcomeSettings(@DefaultValue("10000") int maxWaiting) {}
