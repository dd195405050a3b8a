package io.cardledger.balance;

import io.cardledger.broker.KraftBroker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, running against a broker, and a way to call it. */
public final class RunningBalanceClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningBalanceClient(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningBalanceClient against(KraftBroker broker, String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("--server.port", "0");
        all.put("--spring.kafka.bootstrap-servers", broker.bootstrapServers());
        all.put("--billing.balance.cards", "");
        all.put("--billing.balance.printing.enabled", "false");
        all.put("--logging.level.root", "WARN");
        for (String setting : settings) {
            String[] nameAndValue = setting.split("=", 2);
            all.put(nameAndValue[0], nameAndValue[1]);
        }
        String[] args = all.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningBalanceClient(BalanceClientApplication.builder().run(args));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return getAsync(path, headers).join();
    }

    public CompletableFuture<HttpResponse<String>> getAsync(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    public CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
