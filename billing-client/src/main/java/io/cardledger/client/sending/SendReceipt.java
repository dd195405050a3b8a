package io.cardledger.client.sending;

import org.apache.kafka.clients.producer.RecordMetadata;

/** Is told what became of one record, once. */
public interface SendReceipt {

    /** The broker has it, as far as the send mode asks for that. */
    void acknowledged(RecordMetadata metadata);

    /** @param neverSent whether it is certain that no broker has it */
    void failed(Exception cause, boolean neverSent);
}
