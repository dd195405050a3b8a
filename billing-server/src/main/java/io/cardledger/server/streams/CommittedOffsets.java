package io.cardledger.server.streams;

import io.cardledger.model.topic.AdminCalls;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.server.store.BillingStore;
import io.cardledger.support.start.StartRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/**
 * Makes sure that the fold goes on where it stopped: an offset that is gone is a reason not to start, never to begin
 * anew. On the very first start the beginning of each partition is committed, so that from then on none may be missing.
 */
@Slf4j
@RequiredArgsConstructor
final class CommittedOffsets {

    private final Admin admin;
    private final BillingTopics topics;
    private final String group;

    /** @throws StartRefusedException if an offset, or the state, is missing or does not fit the log */
    void check() {
        List<TopicPartition> partitions = partitionsOf(topics.operations());
        Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
        List<String> state = isStateKept() ? state() : List.of();
        refuseIfMissing(partitions, state);
        Map<TopicPartition, Long> committed = committed(partitions);
        // these after it: other instances go on meanwhile, and commit more
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        boolean isStateKept = isStateKept();
        committed.forEach((partition, offset) -> {
            long start = starts.getOrDefault(partition, 0L);
            check(partition, offset, start, ends.getOrDefault(partition, 0L));
            refuseIfStateIsGone(partition, offset, isStateKept || offset == start);
        });
        starts.keySet().removeAll(committed.keySet());
        if (!starts.isEmpty()) {
            begin(starts);
        }
    }

    private boolean isStateKept() {
        return AdminCalls.answer(admin.listTopics().names()).contains(changelog());
    }

    private void check(TopicPartition partition, long offset, long start, long end) {
        if (offset < start) {
            throw new StartRefusedException("group " + group + " is committed at offset " + offset + " of " + partition
                    + ", but the log starts at " + start + ": operations between them are gone. Restore them, or accept"
                    + " the loss with kafka-consumer-groups --reset-offsets --to-earliest for this partition");
        }
        if (offset > end) {
            throw new StartRefusedException("group " + group + " is committed at offset " + offset + " of " + partition
                    + ", but the log ends at " + end + ": the topic was made anew, or lost its end. Start with the"
                    + " cluster that the group belongs to, or with a new billing.server.application-id");
        }
    }

    /**
     * The state is looked at first: an instance that begins meanwhile has committed its offsets before it has state.
     */
    private void refuseIfMissing(List<TopicPartition> partitions, List<String> state) {
        List<TopicPartition> missing = new ArrayList<>(partitions);
        missing.removeAll(committed(partitions).keySet());
        if (!state.isEmpty() && !missing.isEmpty()) {
            throw new StartRefusedException("group " + group + " has no committed offset for " + missing
                    + ", but there is state: " + state + ". The offset was deleted or expired: set it with"
                    + " kafka-consumer-groups --reset-offsets to where the state stands, or start with a new"
                    + " billing.server.application-id");
        }
    }

    private void refuseIfStateIsGone(TopicPartition partition, long offset, boolean isStateKept) {
        if (!isStateKept) {
            throw new StartRefusedException("group " + group + " is committed at offset " + offset + " of " + partition
                    + ", but there is no " + changelog() + ": the balances up to there are gone. Restore the topic, or"
                    + " start with a new billing.server.application-id, which folds the log anew");
        }
    }

    /** A card's state may lie on another partition than its operations: so any state counts. */
    private List<String> state() {
        List<TopicPartition> partitions = partitionsOf(changelog());
        Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
        return offsets(partitions, OffsetSpec.latest()).entrySet().stream()
                .filter(end -> end.getValue() > starts.getOrDefault(end.getKey(), 0L))
                .map(end -> end.getKey() + " up to offset " + end.getValue())
                .toList();
    }

    private String changelog() {
        return group + "-" + BillingStore.NAME + "-changelog";
    }

    private void begin(Map<TopicPartition, Long> starts) {
        Map<TopicPartition, OffsetAndMetadata> offsets = starts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue())));
        try {
            AdminCalls.answer(admin.alterConsumerGroupOffsets(group, offsets).all());
            log.info("group {} begins at the start of {}", group, topics.operations());
        } catch (UnknownMemberIdException | GroupNotEmptyException e) {
            log.debug("another instance is running already, and began");
        }
    }

    private Map<TopicPartition, Long> committed(List<TopicPartition> partitions) {
        // stable ones are not asked for: those in the open transaction of a killed instance would seem to be missing
        var options = new ListConsumerGroupOffsetsOptions().requireStable(false);
        Map<TopicPartition, Long> committed = new HashMap<>();
        AdminCalls.answer(admin.listConsumerGroupOffsets(group, options).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null && partitions.contains(partition)) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                AdminCalls.answer(admin.listOffsets(wanted).all());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private List<TopicPartition> partitionsOf(String topic) {
        return IntStream.range(0, topics.partitions())
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
    }
}
