package io.cardledger.e2e.operation;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.SharedSuite;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSuite.class)
class OperationJourneyIT extends OperationJourneys {

    OperationJourneyIT(Deployment deployment, Journey journey) {
        super(deployment, journey);
    }
}
