package io.cardledger.server.settings;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings to test with. */
public final class Settings {

    private Settings() {}

    /** The defaults. */
    public static BillingServerSettings defaults() {
        return with(Map.of());
    }

    /** The defaults, but for these properties. */
    public static BillingServerSettings with(Map<String, ?> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("billing", BillingServerSettings.class);
    }

    /** The address of an instance, as {@code host:port}. */
    public static OwnAddress address(String hostAndPort) {
        return new OwnAddress(with(Map.of("billing.server.advertised-address", hostAndPort)), 1);
    }
}
