package io.cardledger.balance;

import io.cardledger.balance.settings.BalanceClientSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Asks for balances over topics: by HTTP for any card, and again and again for a few. */
@SpringBootApplication
@EnableConfigurationProperties(BalanceClientSettings.class)
public class BalanceClientApplication {

    /** The application, ready to run, alone or beside others in one JVM. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(BalanceClientApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=balance-client");
    }

    /** Runs it until it is told to stop. */
    public static void main(String[] args) {
        builder().registerShutdownHook(true).run(args);
    }
}
