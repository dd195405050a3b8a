package io.cardledger.bench.engine;

import io.cardledger.bench.engine.EngineProgram.Finish;
import io.cardledger.bench.peer.PeerOperation;
import io.cardledger.model.money.Money;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A consumer that keeps balances in PostgreSQL: each 100 ms one transaction with the operations, by card and id, and
 * the balances of those that were new. The operations that were there before make a repetition harmless.
 */
@RequiredArgsConstructor
final class PostgresEngine {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final String TABLES = """
            create table operation (card text, id text, units bigint, primary key (card, id));
            create table balance (card text primary key, units bigint, operations bigint)""";

    private final Assignment assignment;

    void run(Finish finish) throws SQLException {
        try (PostgresServer server = PostgresServer.start(assignment.directory());
                Connection database = server.connect();
                KafkaConsumer<byte[], byte[]> consumer = OperationConsumer.open(assignment)) {
            try (Statement statement = database.createStatement()) {
                statement.execute(TABLES);
            }
            database.setAutoCommit(false);
            fold(consumer, database, finish);
            tell(database);
        }
    }

    private static void fold(KafkaConsumer<byte[], byte[]> consumer, Connection database, Finish finish)
            throws SQLException {
        PostgresBatch batch = new PostgresBatch(database);
        long lastCommit = System.nanoTime();
        while (!finish.isTold()) {
            consumer.poll(POLL).forEach(record -> batch.add(PeerOperation.read(record.value()), position(record)));
            if (System.nanoTime() - lastCommit
                    > Duration.ofMillis(Assignment.COMMIT_MILLIS).toNanos()) {
                batch.write();
                database.commit();
                // to show how far it is, and where to go on
                consumer.commitAsync();
                lastCommit = System.nanoTime();
            }
        }
    }

    /** Stands in for an id. */
    private static String position(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() + "@" + record.offset();
    }

    /** After the race, so that the result can be checked. */
    private void tell(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet balances = statement.executeQuery("select card, units from balance");
                var producer = new KafkaProducer<>(
                        assignment.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            while (balances.next()) {
                byte[] card = balances.getString(1).getBytes(StandardCharsets.US_ASCII);
                String balance = new Money(balances.getLong(2)).toString();
                producer.send(
                        new ProducerRecord<>(assignment.output(), card, balance.getBytes(StandardCharsets.US_ASCII)));
            }
        }
    }
}
