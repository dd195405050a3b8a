package io.cardledger.standalone;

import io.cardledger.standalone.suite.SuitePlan;
import java.util.List;

/** What a newcomer can try while the suite runs. */
final class Hints {

    private Hints() {}

    static List<String> of(SuitePlan plan) {
        return List.of(
                "  Try, in another terminal:",
                "    curl " + plan.endpoint(plan.serverPort(0)) + "/balance/0",
                "    curl " + plan.endpoint(plan.billingClientPort()) + "/operations \\",
                "         -H 'Content-Type: application/json' -d '{\"card\":\"0\",\"operation\":5.25}'",
                "    curl " + plan.endpoint(plan.balanceClientPort()) + "/balance/0");
    }
}
