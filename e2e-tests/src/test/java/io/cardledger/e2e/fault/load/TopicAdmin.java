package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.history.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Looks at the cluster before the drivers start. */
final class TopicAdmin implements AutoCloseable {

    private static final int REPLY_PARTITIONS = 2;

    private final Admin admin;

    TopicAdmin(Scene scene) {
        admin = Admin.create(scene.kafka(Map.of()));
    }

    TopicAdmin(Map<String, Object> clientProperties) {
        admin = Admin.create(clientProperties);
    }

    void createReplyTopic(String name) {
        await(() -> {
            int brokers = admin.describeCluster().nodes().get().size();
            NewTopic topic =
                    new NewTopic(name, Optional.of(REPLY_PARTITIONS), Optional.of((short) Math.min(3, brokers)));
            return admin.createTopics(List.of(topic)).all().get();
        });
    }

    /** Where each partition of the operations topic ends now. */
    Map<Integer, Long> ends() {
        return await(() -> {
            int partitions = admin.describeTopics(List.of(Topics.OPERATIONS))
                    .allTopicNames()
                    .get()
                    .get(Topics.OPERATIONS)
                    .partitions()
                    .size();
            Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(Topics.OPERATIONS, partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            end -> end.getKey().partition(),
                            end -> end.getValue().offset()));
        });
    }

    private static <T> T await(Call<T> call) {
        try {
            return call.run();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load cannot start", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T run() throws ExecutionException, InterruptedException;
    }

    @Override
    public void close() {
        admin.close();
    }
}
