package io.cardledger.client;

import io.cardledger.client.imports.ImportCommand;
import io.cardledger.support.problem.ProblemConfiguration;
import java.util.Arrays;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Produces card operations: over HTTP, from files, and by itself. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ProblemConfiguration.class)
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
        if (args.length > 0 && args[0].equals("import")) {
            ImportCommand.main(Arrays.copyOfRange(args, 1, args.length));
        } else {
            builder().run(args);
        }
    }
}
