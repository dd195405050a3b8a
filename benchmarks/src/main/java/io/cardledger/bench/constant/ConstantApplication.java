package io.cardledger.bench.constant;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.money.Money;
import io.cardledger.model.position.Positions;
import java.time.Instant;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A web server as the billing-server is one, with the same settings, that answers every call with the same balance. */
@SpringBootApplication
@RestController
public class ConstantApplication {

    private final CardBalance balance =
            new CardBalance("0", Money.of(300), 3, Instant.parse("2026-01-31T12:00:00Z"), Positions.of(2, 1_045));

    /** Its own name for the settings is that of the billing-server, whose settings it takes. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ConstantApplication.class)
                .properties(
                        "spring.config.name=billing-server",
                        "management.endpoint.health.validate-group-membership=false")
                .bannerMode(Banner.Mode.OFF)
                .run(arguments);
    }

    @GetMapping("/balance/{card}")
    CardBalance balance(@PathVariable String card) {
        return balance;
    }
}
