package io.cardledger.client.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.client.imports.source.ImportSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImportFormatTests {

    private static final Map<ImportFormat, String> ONE_OPERATION = Map.of(
            ImportFormat.CSV, "card,operation\n0,1.5\n",
            ImportFormat.NDJSON, "{\"card\":\"0\",\"operation\":1.5}\n");

    @ParameterizedTest
    @EnumSource
    void readsItsOwnForm(ImportFormat format) throws IOException {
        InputStream in = new ByteArrayInputStream(ONE_OPERATION.get(format).getBytes(StandardCharsets.UTF_8));

        ImportLine line = layout(format).lines(in).next();

        assertThat(line).isNotNull();
        assertThat(line.violation()).isEmpty();
    }

    @Test
    void isPartOfTheFingerprint() {
        Stream<String> fingerprints = Arrays.stream(ImportFormat.values())
                .map(ImportFormatTests::layout)
                .map(ImportLayout::fingerprint);

        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"a.csv, CSV", "A.TSV, CSV", "a.ndjson, NDJSON", "a.jsonl, NDJSON", "a.json, NDJSON"})
    void isToldByTheNameOfAFile(String name, ImportFormat format) throws IOException {
        assertThat(ImportFormat.of(new ImportSource(name, Path.of(name), false)))
                .isEqualTo(format);
    }

    private static ImportLayout layout(ImportFormat format) {
        return new ImportLayout(format, ',', "card", "operation", null, null);
    }
}
