package io.cardledger.client.imports.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cardledger.client.imports.exit.ImportException;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.operation.OperationReader;
import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.model.operation.Reason;
import io.cardledger.model.operation.Violation;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file whose first line names the columns. */
final class CsvLines implements ImportLines {

    private static final int MAX_FIELD_CHARS = 64 * 1024;
    private static final char REPLACEMENT = '\uFFFD';

    private final CloseableIterator<CsvRecord> records;
    private final int columns;
    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private long lastLine;

    CsvLines(InputStream in, ImportLayout layout) {
        this.records = CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_FIELD_CHARS)
                .ofCsvRecord(in, StandardCharsets.UTF_8)
                .iterator();
        CsvRecord header = nextRecord();
        List<String> names = header == null ? List.of() : header.getFields();
        columns = names.size();
        place("card", layout.card(), names);
        place("operation", layout.operation(), names);
        place("id", layout.id(), names);
        place("at", layout.at(), names);
    }

    @Override
    public @Nullable ImportLine next() {
        CsvRecord record = nextRecord();
        return record == null ? null : new ImportLine(record.getStartingLineNumber(), parse(record));
    }

    private void place(String field, @Nullable String column, List<String> names) {
        if (column == null) {
            return;
        }
        int index = names.indexOf(column);
        if (index < 0) {
            throw ImportException.usage("the file has no column '" + column + "'; its first line names: "
                    + String.join(", ", names) + " (see --card-column, --operation-column, --delimiter)");
        }
        fields.put(field, index);
    }

    private @Nullable CsvRecord nextRecord() {
        try {
            CsvRecord record = records.hasNext() ? records.next() : null;
            lastLine = record == null ? lastLine : record.getStartingLineNumber();
            return record;
        } catch (CsvParseException e) {
            throw ImportException.failed(
                    "the file cannot be read after line " + lastLine + ": it is no CSV there; is a quote not closed?");
        }
    }

    private ParsedOperation parse(CsvRecord record) {
        if (record.getFieldCount() != columns) {
            return violation("has " + record.getFieldCount() + " columns and the first line has " + columns);
        }
        Map<String, String> operation = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> field : fields.entrySet()) {
            String value = record.getField(field.getValue());
            if (value.indexOf(REPLACEMENT) >= 0) {
                return violation("is not UTF-8");
            }
            if (!value.isEmpty() || !field.getKey().equals("at")) {
                operation.put(field.getKey(), value);
            }
        }
        return OperationReader.read(BillingJson.mapper().writeValueAsBytes(operation));
    }

    private static Violation violation(String detail) {
        return new Violation(Reason.NOT_JSON, null, detail);
    }
}
