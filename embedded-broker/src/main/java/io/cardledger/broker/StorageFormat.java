package io.cardledger.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** Prepares a new directory as Kafka's {@code kafka-storage format} does: a cluster id and the latest features. */
final class StorageFormat {

    private StorageFormat() {}

    static void formatOnce(Path logs) {
        // Kafka writes this file last, so a format that was cut off is simply done again
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(logs.toString())
                    .addDirectory(logs.toString())
                    .run();
        } catch (Exception e) {
            throw new BrokerException("the broker's directory " + logs + " cannot be prepared: " + e.getMessage(), e);
        }
    }
}
