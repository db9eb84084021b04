package io.tutti.command.pursuit.importpursuits.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.tutti.command.pursuit.importpursuits.table.Form.Column;
import io.tutti.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of deals, read.
 *
 * @param form how it was read
 * @param rows its rows in their order, each a pursuit or why it is none
 */
public record Table(Form form, List<TableRow> rows) {

    /** Most rows that a file may have, header excluded. */
    public static final int MAX_ROWS = 50_000;

    private static final int MAX_COLUMNS = 250;
    private static final int SAMPLES = 3;
    private static final int LONGEST_EVIDENCE = 60;
    private static final List<Field> NEEDED =
            List.of(Field.EXTERNAL_ID, Field.OBJECTIVE, Field.ACCOUNT, Field.AMOUNT, Field.CLOSE_DATE);

    /**
     * Reads a file in the form that its content shows, or that a person says.
     *
     * @throws ProblemException 400 when no row can be read in any form, or when a correction does not fit the file
     */
    public static Table read(byte[] file, Corrections corrections) {
        Detected<Encoding> encoding = said(corrections.encoding(), Encoding.of(file));
        String text = encoding.value().read(file);
        if (text.isBlank()) {
            throw UnusableFile.because(
                    "import-file-has-content", "The file is empty. Send the exported CSV as the body.");
        }
        try {
            Delimiter said = corrections.delimiter();
            Detected<Delimiter> delimiter = said == null ? Delimiter.of(text) : Detected.sure(said);
            return read(text, encoding, delimiter, corrections);
        } catch (CsvParseException e) {
            throw UnusableFile.because(
                    "import-file-is-csv", "The file cannot be read as CSV; a quote may not be closed.");
        }
    }

    private static Table read(
            String text, Detected<Encoding> encoding, Detected<Delimiter> delimiter, Corrections corrections) {
        List<Cells> all;
        try (Stream<Cells> rows = Cells.of(text, delimiter.value())) {
            all = rows.limit(MAX_ROWS + 2L).toList();
        }
        if (all.size() < 2) {
            throw UnusableFile.because("import-file-has-rows", "The file has a header at most, but no rows.");
        }
        if (all.size() > MAX_ROWS + 1) {
            throw UnusableFile.because(
                    "import-file-has-a-bearable-size",
                    "The file has more than " + MAX_ROWS + " rows. Divide it and import the parts.");
        }
        List<String> header = headers(all.getFirst());
        Map<Field, Integer> columns = columns(header, corrections);
        List<MappedCells> rows = all.stream()
                .skip(1)
                .map(cells -> new MappedCells(cells, header, columns))
                .toList();
        Detected<NumberForm> numbers =
                said(corrections.numberForm(), NumberForm.of(evidence(rows, Field.AMOUNT), delimiter.value()));
        Detected<DateForm> dates = said(
                corrections.dateForm(),
                DateForm.of(evidence(rows, Field.CLOSE_DATE), numbers.value(), delimiter.value()));
        Detected<SourceSystem> system =
                said(corrections.sourceSystem(), SourceSystem.of(evidence(rows, Field.EXTERNAL_ID), header));
        RowReader reader = new RowReader(system.value(), numbers.value(), dates.value(), corrections.inForce());
        Form form = new Form(
                system,
                encoding,
                delimiter,
                numbers,
                dates,
                mapping(rows, header, columns, corrections),
                NEEDED.stream().filter(field -> !columns.containsKey(field)).toList(),
                IntStream.range(0, header.size())
                        .filter(i -> !columns.containsValue(i))
                        .mapToObj(header::get)
                        .toList(),
                rows.size());
        return new Table(form, rows.stream().map(reader::read).toList());
    }

    private static <T> Detected<T> said(@Nullable T correction, Detected<T> detected) {
        return correction == null ? detected : Detected.sure(correction);
    }

    /** Headers by which columns can be told apart. */
    private static List<String> headers(Cells first) {
        if (first.values().size() > MAX_COLUMNS) {
            throw UnusableFile.because(
                    "import-file-has-a-bearable-width",
                    "The file has more than " + MAX_COLUMNS + " columns. Export only those that describe a deal.");
        }
        Map<String, Integer> seen = new HashMap<>();
        List<String> headers = new ArrayList<>();
        for (String cell : first.values()) {
            String header = RowReader.shortened(cell);
            String named = header.isEmpty() ? "column " + (headers.size() + 1) : header;
            int times = seen.merge(named, 1, Integer::sum);
            headers.add(times == 1 ? named : named + " (" + times + ")");
        }
        return headers;
    }

    private static Map<Field, Integer> columns(List<String> header, Corrections corrections) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        corrections.columns().forEach((field, name) -> {
            int column = header.indexOf(name);
            if (column < 0 && !name.isEmpty()) {
                throw UnusableFile.because(
                        "mapped-columns-exist",
                        "The file has no column \"" + RowReader.shortened(name) + "\" for " + field + ". Its columns: "
                                + String.join(", ", header) + ".");
            }
            if (column >= 0) {
                columns.put(field, column);
            }
        });
        for (Field field : Field.values()) {
            if (!corrections.columns().containsKey(field)) {
                field.among(header).stream()
                        .filter(column -> !columns.containsValue(column))
                        .findFirst()
                        .ifPresent(column -> columns.put(field, column));
            }
        }
        return columns;
    }

    private static Map<Field, Column> mapping(
            List<MappedCells> rows, List<String> header, Map<Field, Integer> columns, Corrections corrections) {
        Map<Field, Column> mapping = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> mapping.put(
                field,
                new Column(
                        header.get(column),
                        !corrections.columns().containsKey(field)
                                && field.among(header).size() > 1,
                        cells(rows, field)
                                .limit(SAMPLES)
                                .map(RowReader::shortened)
                                .toList())));
        return mapping;
    }

    /** Cells that are short enough to be what they should; a giant one is told as the row's fault later. */
    private static List<String> evidence(List<MappedCells> rows, Field field) {
        return cells(rows, field)
                .filter(cell -> cell.length() <= LONGEST_EVIDENCE)
                .toList();
    }

    private static Stream<String> cells(List<MappedCells> rows, Field field) {
        return rows.stream()
                .filter(row -> !row.isFooter())
                .map(row -> row.cell(field))
                .filter(cell -> !cell.isEmpty());
    }
}
