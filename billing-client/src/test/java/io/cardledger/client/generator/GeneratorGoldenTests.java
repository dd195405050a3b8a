package io.cardledger.client.generator;

import io.cardledger.client.generator.settings.GeneratorSettings;
import io.cardledger.model.json.Golden;
import org.junit.jupiter.api.Test;

/** What stands on the wire, to the letter. */
class GeneratorGoldenTests {

    @Test
    void settingsAreAsTheirGoldenFile() {
        Golden.assertWritten("generator-settings", Generators.asPublished());
        Golden.assertRead("generator-settings", Generators.asPublished(), GeneratorSettings.class);
    }

    @Test
    void stateIsAsItsGoldenFile() {
        Golden.assertWritten("generator-state", Generators.afterFiveMinutes());
        Golden.assertRead("generator-state", Generators.afterFiveMinutes(), GeneratorState.class);
    }
}
