package io.cardledger.fault.cluster.process;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.metadata.storage.Formatter;

/** Prepares the directory of a node, as {@code kafka-storage format} does. */
final class NodeStorage {

    private NodeStorage() {}

    static void format(int id, Path logs, String clusterId) {
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setClusterId(clusterId)
                    .setNodeId(id)
                    .setControllerListenerName(NodeProperties.CONTROLLER)
                    .setMetadataLogDirectory(logs.toString())
                    .addDirectory(logs.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("the directory of node " + id + " is not prepared", e);
        }
    }
}
