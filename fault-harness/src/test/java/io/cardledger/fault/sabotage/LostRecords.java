package io.cardledger.fault.sabotage;

import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.contract.TopicNames;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** Takes from the log what was acknowledged, as a leader does that was elected without having it. */
final class LostRecords {

    private static final int SOME = 10;

    private LostRecords() {}

    static void loseSomeOf(ClusterAccess access) {
        try (Admin admin = Admin.create(access.clientProperties())) {
            TopicPartition partition = new TopicPartition(TopicNames.OPERATIONS, 0);
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(SOME)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
