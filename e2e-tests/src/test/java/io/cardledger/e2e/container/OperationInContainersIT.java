package io.cardledger.e2e.container;

import io.cardledger.e2e.operation.OperationJourneys;
import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Journey;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({NeedsEngine.class, SharedContainers.class})
class OperationInContainersIT extends OperationJourneys {

    OperationInContainersIT(Deployment deployment, Journey journey) {
        super(deployment, journey);
    }
}
