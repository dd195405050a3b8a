package io.cardledger.e2e.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Many operations, each with an amount of its own, made up again whenever they are needed. */
@RequiredArgsConstructor
final class Lines {

    private static final int DECIMAL_PLACES = 4;

    private final List<String> cards;
    private final int count;

    int count() {
        return count;
    }

    String card(int line) {
        return cards.get(line % cards.size());
    }

    /** As a decimal: the line's number in units of 1/10,000. */
    String amount(int line) {
        return BigDecimal.valueOf(line, DECIMAL_PLACES).toPlainString();
    }

    long count(String card) {
        int first = cards.indexOf(card);
        return first >= count ? 0 : (count - 1 - first) / cards.size() + 1L;
    }

    String balance(String card) {
        long operations = count(card);
        long step = cards.size();
        long units = operations * cards.indexOf(card) + step * (operations * (operations - 1) / 2);
        return BigDecimal.valueOf(units, DECIMAL_PLACES).toPlainString();
    }

    Path writeCsv(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("card,operation\n");
            for (int line = 0; line < count; line++) {
                out.write(card(line) + "," + amount(line) + "\n");
            }
        }
        return file;
    }
}
