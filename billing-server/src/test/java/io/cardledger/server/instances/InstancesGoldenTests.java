package io.cardledger.server.instances;

import io.cardledger.model.json.Golden;
import org.junit.jupiter.api.Test;

/** What stands on the wire, to the letter. */
class InstancesGoldenTests {

    @Test
    void instancesAreAsTheirGoldenFile() {
        Golden.assertWritten("instances", InstanceStatuses.oneOfTwoReached());
        Golden.assertRead("instances", InstanceStatuses.oneOfTwoReached(), Instances.class);
    }
}
