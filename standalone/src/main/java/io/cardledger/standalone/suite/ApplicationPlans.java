package io.cardledger.standalone.suite;

import io.cardledger.balance.BalanceClientApplication;
import io.cardledger.client.BillingClientApplication;
import io.cardledger.server.BillingServerApplication;
import io.cardledger.server.streams.StreamsFailed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;

/** What each application is told, so that several get along in one JVM. */
@RequiredArgsConstructor
final class ApplicationPlans {

    private final SuitePlan plan;
    private final KafkaCluster cluster;
    private final Path state;
    private final Consumer<String> onFault;

    List<ApplicationPlan> servers() {
        return IntStream.range(0, plan.servers()).mapToObj(this::server).toList();
    }

    private ApplicationPlan server(int server) {
        int port = plan.serverPort(server);
        Map<String, String> settings = settings("billing-server-" + (server + 1), port);
        settings.put("billing.server.advertised-address", plan.endpoint(port));
        settings.put(
                "billing.server.state-dir",
                state.resolve("server-" + (server + 1)).toString());
        return new ApplicationPlan("billing-server", address(port), this::watchedServer, settings);
    }

    private SpringApplicationBuilder watchedServer() {
        ApplicationListener<StreamsFailed> failed =
                failure -> onFault.accept("billing-server has met a fatal fault: its log says why");
        return BillingServerApplication.builder().listeners(failed);
    }

    ApplicationPlan billingClient() {
        int port = plan.billingClientPort();
        Map<String, String> settings = settings("billing-client", port);
        settings.put("billing.client.generator.enabled", String.valueOf(plan.generator()));
        return new ApplicationPlan("billing-client", address(port), BillingClientApplication::builder, settings);
    }

    ApplicationPlan balanceClient() {
        int port = plan.balanceClientPort();
        Map<String, String> settings = settings("balance-client", port);
        settings.put("billing.balance.printing.enabled", "false");
        return new ApplicationPlan("balance-client", address(port), BalanceClientApplication::builder, settings);
    }

    private String address(int port) {
        return "http://" + plan.endpoint(port);
    }

    private Map<String, String> settings(String name, int port) {
        Map<String, String> settings = new HashMap<>();
        settings.put("spring.application.name", name);
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.jmx.enabled", "false");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        settings.put("management.metrics.use-global-registry", "false");
        settings.put("server.port", String.valueOf(port));
        settings.put("server.address", plan.host());
        settings.put("spring.kafka.client-id", name);
        settings.put("spring.kafka.bootstrap-servers", cluster.bootstrapServers());
        cluster.clientProperties().forEach((key, value) -> settings.put("spring.kafka.properties." + key, value));
        return settings;
    }
}
