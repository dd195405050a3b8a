package io.cardledger.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under headings, as Markdown that is aligned enough for a console, and as comma-separated values. */
public final class Table {

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param headings of the columns */
    public Table(String... headings) {
        this.headings = List.of(headings);
    }

    /** Adds a row of as many cells as there are columns. */
    public Table row(Object... cells) {
        rows.add(List.of(cells).stream().map(String::valueOf).toList());
        return this;
    }

    /** As Markdown. */
    public String markdown() {
        List<Integer> widths =
                IntStream.range(0, headings.size()).mapToObj(this::width).toList();
        List<String> rule = widths.stream().map("-"::repeat).toList();
        List<String> lines = new ArrayList<>(List.of(line(headings, widths), line(rule, widths)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return String.join("\n", lines) + "\n";
    }

    private int width(int column) {
        return Math.max(
                headings.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths.get(column) - cells.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** As comma-separated values; a cell that has a comma is quoted (RFC 4180), and none has quotes. */
    public String csv() {
        List<String> lines = new ArrayList<>(List.of(String.join(",", headings)));
        rows.forEach(row -> lines.add(row.stream().map(Table::quoted).collect(Collectors.joining(","))));
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }
}
