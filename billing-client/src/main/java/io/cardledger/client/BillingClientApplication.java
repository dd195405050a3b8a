package io.cardledger.client;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Produces card operations: over HTTP, from files, and by itself. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BillingClientApplication {

    /** The application, to be run. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(BillingClientApplication.class)
                .properties("spring.config.name=billing-client")
                .bannerMode(Banner.Mode.OFF)
                .web(WebApplicationType.SERVLET);
    }

    /** Runs the service; or with {@code import} as the first argument, imports files and ends. */
    public static void main(String[] args) {
        builder().run(args);
    }
}
