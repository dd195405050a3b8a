package io.cardledger.server;

import io.cardledger.server.streams.StreamsFailed;
import io.cardledger.support.problem.ProblemConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Import;

/** The billing server. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ProblemConfiguration.class)
public class BillingServerApplication {

    private static final int EXIT_FAILED = 1;

    /** The application, with its own name for its settings, for whoever runs it. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(BillingServerApplication.class)
                .properties("spring.config.name=billing-server")
                .bannerMode(Banner.Mode.OFF);
    }

    /** Runs it until it is stopped; a failed stream ends the process, because nothing would be folded any more. */
    public static void main(String[] args) {
        ApplicationListener<StreamsFailed> exit = failure -> new Thread(
                        () -> System.exit(SpringApplication.exit(failure.context(), () -> EXIT_FAILED)), "exit")
                .start();
        builder().listeners(exit).run(args);
    }
}
