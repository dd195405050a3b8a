package io.cardledger.balance.web;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IndexController {

    private static final Index INDEX = new Index(
            "balance-client",
            new TreeMap<>(Map.of(
                    "balance", "/balance/{card}{?after,wait}",
                    "health", "/actuator/health",
                    "metrics", "/actuator/metrics",
                    "openapi", "/v3/api-docs")));

    /** What there is to call. */
    @GetMapping("/")
    Index index() {
        return INDEX;
    }

    /**
     * The start page.
     *
     * @param name of this application
     * @param links what there is, as URI templates
     */
    record Index(String name, Map<String, String> links) {}
}
