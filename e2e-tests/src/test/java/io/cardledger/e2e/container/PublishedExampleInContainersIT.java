package io.cardledger.e2e.container;

import io.cardledger.e2e.foreign.PublishedExampleJourneys;
import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Journey;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({NeedsEngine.class, SharedContainers.class})
class PublishedExampleInContainersIT extends PublishedExampleJourneys {

    PublishedExampleInContainersIT(Deployment deployment, Journey journey) {
        super(deployment, journey);
    }
}
