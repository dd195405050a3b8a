package io.cardledger.client.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How operations are sent.
 *
 * @param deliveryTimeout when an operation that was not acknowledged is given up
 * @param maxBlock how long a call may hold its thread while the producer knows no broker or has no memory left
 * @param linger how long a batch waits for more operations
 * @param batch the size of a batch
 * @param buffer the memory for operations that were not acknowledged yet
 * @param bodyTimeout how long the body of a single operation may take to arrive
 */
public record SendingSettings(
        @DefaultValue("10s") Duration deliveryTimeout,
        @DefaultValue("2s") Duration maxBlock,
        @DefaultValue("1ms") Duration linger,
        @DefaultValue("64KB") DataSize batch,
        @DefaultValue("32MB") DataSize buffer,
        @DefaultValue("30s") Duration bodyTimeout) {}
