package io.cardledger.balance.query;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Up while the broker answers and replies are being read: then a query can be answered. */
@Component
@RequiredArgsConstructor
final class BrokerHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final KafkaAdmin settings;
    private final ReplyListening replies;
    private @Nullable Admin admin;

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        DescribeClusterOptions options = new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS);
        health.withDetail(
                "clusterId",
                admin().describeCluster(options).clusterId().get(2 * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS));
        boolean listening = replies.isAssigned();
        health.status(listening ? "UP" : "OUT_OF_SERVICE").withDetail("listening", listening);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings.getConfigurationProperties());
        }
        return admin;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close();
        }
    }
}
