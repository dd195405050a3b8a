package io.cardledger.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTests {

    @ParameterizedTest
    @MethodSource("manifests")
    void eachFitsTheApi(Path manifest) throws IOException {
        assertThat(Manifests.parse(Files.readString(manifest)))
                .isNotEmpty()
                .allSatisfy(object -> assertThat(object.getMetadata().getName()).isNotBlank());
    }

    @Test
    void fieldThatTheApiDoesNotKnowIsRefused() throws IOException {
        String good = Files.readString(Manifests.HOME.resolve("base/billing-server.yaml"));
        for (String field : List.of("replicas:", "failureThreshold:", "whenScaled:", "maxUnavailable:", "clusterIP:")) {
            assertThatThrownBy(() -> Manifests.parse(good.replaceFirst(field, "x" + field)))
                    .as(field)
                    .hasMessageContaining("x" + field.replace(":", ""));
        }
    }

    @Test
    void noneHoldsASecret() throws IOException {
        for (Path manifest : manifests()) {
            assertThat(Files.readString(manifest)).doesNotContain("kind: Secret", "password");
        }
    }

    static List<Path> manifests() {
        return Manifests.files();
    }
}
