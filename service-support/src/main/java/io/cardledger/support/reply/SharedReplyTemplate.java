package io.cardledger.support.reply;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.ProducerListener;

/**
 * A replying template for a topic that others write to and read from as well. Every instance reads the whole of it,
 * with no consumer group, and discards what others asked for: nothing has to be rebalanced or created when an instance
 * comes or goes.
 */
public class SharedReplyTemplate extends ReplyingKafkaTemplate<byte[], byte[], byte[]> {

    private final ReplyTopic topic;

    /** @param producers makes the producer of the requests */
    public SharedReplyTemplate(ProducerFactory<byte[], byte[]> producers, ReplyTopic topic) {
        super(producers, topic.container());
        this.topic = topic;
        setSharedReplyTopic(true);
        // the stock listener logs key and payload; here the caller is told of the failure
        setProducerListener(new ProducerListener<>() {});
    }

    /**
     * Starts to listen from where the topic ends. The positions are fixed before anything is asked: with a seek to the
     * end, which Kafka's consumer carries out only later, a fast reply would lie before the end and never be seen.
     *
     * @throws KafkaException if the broker does not tell where the end is
     */
    @Override
    public synchronized void start() {
        if (!isRunning()) {
            topic.seekToEnd();
        }
        super.start();
    }

    /** Whether the consumer has every partition. */
    public boolean isAssigned() {
        Collection<TopicPartition> assigned = getAssignedReplyTopicPartitions();
        return isRunning() && assigned != null && assigned.size() == topic.size();
    }

    /** A record without correlation id would be logged as an error, one with an empty id would block all others. */
    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        super.onMessage(records.stream().filter(SharedReplyTemplate::isReply).toList());
    }

    private static boolean isReply(ConsumerRecord<?, ?> replyRecord) {
        @Nullable Header correlation = replyRecord.headers().lastHeader(KafkaHeaders.CORRELATION_ID);
        return correlation != null && correlation.value() != null;
    }
}
