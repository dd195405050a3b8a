package io.cardledger.fault.load.driver;

import io.cardledger.fault.contract.TopicNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Looks at the cluster before the drivers start. */
public final class TopicAdmin implements AutoCloseable {

    private static final int REPLY_PARTITIONS = 2;

    private final Admin admin;

    public TopicAdmin(DriverContext context) {
        admin = Admin.create(context.kafka(Map.of()));
    }

    public TopicAdmin(Map<String, Object> clientProperties) {
        admin = Admin.create(clientProperties);
    }

    public void createReplyTopic(String name) {
        await(() -> {
            int brokers = admin.describeCluster().nodes().get().size();
            NewTopic topic =
                    new NewTopic(name, Optional.of(REPLY_PARTITIONS), Optional.of((short) Math.min(3, brokers)));
            return admin.createTopics(List.of(topic)).all().get();
        });
    }

    /** Where each partition of the operations topic ends now. */
    public Map<Integer, Long> ends() {
        return await(() -> {
            Map<TopicPartition, OffsetSpec> latest =
                    admin.describeTopics(List.of(TopicNames.OPERATIONS)).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .map(info -> new TopicPartition(TopicNames.OPERATIONS, info.partition()))
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
