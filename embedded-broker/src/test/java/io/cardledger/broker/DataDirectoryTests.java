package io.cardledger.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path parent;

    @Test
    void createsWhatIsMissing() {
        try (DataDirectory directory = DataDirectory.claim(parent.resolve("a/b"))) {
            assertThat(directory.path()).isDirectory();
        }
    }

    @Test
    void takesItsOwnDirectoryAgain() throws IOException {
        Path own = parent.resolve("own");
        DataDirectory.claim(own).close();
        Files.writeString(own.resolve("file"), "kept");
        DataDirectory.claim(own).close();
        assertThat(own.resolve("file")).hasContent("kept");
    }

    @Test
    void refusesADirectoryThatHoldsSomethingElseAndLeavesItAsItIs() throws IOException {
        Path letter = Files.writeString(parent.resolve("letter"), "not ours");
        assertThatThrownBy(() -> DataDirectory.claim(parent))
                .isInstanceOf(ForeignDirectoryException.class)
                .hasMessageContaining(parent.toString());
        assertThat(parent).isDirectoryContaining(letter::equals);
        assertThat(parent.toFile().list()).hasSize(1);
    }

    @Test
    void refusesWhatCannotBeWritten() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.claim(file)).isInstanceOf(UnwritableDirectoryException.class);
        assertThatThrownBy(() -> DataDirectory.claim(file.resolve("below")))
                .isInstanceOf(UnwritableDirectoryException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void refusesADirectoryInUse() {
        DataDirectory first = DataDirectory.claim(parent);
        assertThatThrownBy(() -> DataDirectory.claim(parent)).isInstanceOf(DirectoryInUseException.class);
        first.close();
        DataDirectory.claim(parent).close();
    }
}
