package io.cardledger.balance.query;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.GenericMessageListenerContainer;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.ProducerListener;

/** A replying template for a topic that others write to and read from as well. */
final class QueryTemplate extends ReplyingKafkaTemplate<byte[], byte[], byte[]> {

    QueryTemplate(ProducerFactory<byte[], byte[]> producers, GenericMessageListenerContainer<byte[], byte[]> replies) {
        super(producers, replies);
        setSharedReplyTopic(true);
        setAutoStartup(false);
        // the stock listener logs key and payload; here the caller is told of the failure
        setProducerListener(new ProducerListener<>() {});
    }

    /** A record without correlation id would be logged as an error, one with an empty id would block all others. */
    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        super.onMessage(records.stream().filter(QueryTemplate::isReply).toList());
    }

    private static boolean isReply(ConsumerRecord<?, ?> replyRecord) {
        @Nullable Header correlation = replyRecord.headers().lastHeader(KafkaHeaders.CORRELATION_ID);
        return correlation != null && correlation.value() != null;
    }
}
