package io.tutti.command.pursuit.importpursuits.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.tutti.command.pursuit.importpursuits.table.Form.Column;
import io.tutti.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
        Header header;
        List<MappedCells> rows = new ArrayList<>();
        try (Stream<Cells> all = Cells.of(text, delimiter.value())) {
            Iterator<Cells> next = all.iterator();
            if (!next.hasNext()) {
                throw empty();
            }
            header = Header.of(next.next(), corrections.columns());
            while (next.hasNext()) {
                rows.add(MappedCells.of(next.next(), header)); // no more is kept: a file may have millions of cells
                if (rows.size() > MAX_ROWS) {
                    throw UnusableFile.because(
                            "import-file-has-a-bearable-length",
                            "The file has more than " + MAX_ROWS + " rows. Divide it and import the parts.");
                }
            }
        }
        if (rows.isEmpty()) {
            throw UnusableFile.because("import-file-has-rows", "The file has a header at most, but no rows.");
        }
        Form form = form(encoding, delimiter, header, rows, corrections);
        RowReader reader = new RowReader(
                form.sourceSystem().value(),
                form.numberForm().value(),
                form.dateForm().value(),
                corrections.inForce());
        return new Table(form, rows.stream().map(reader::read).toList());
    }

    private static Form form(
            Detected<Encoding> encoding,
            Detected<Delimiter> delimiter,
            Header header,
            List<MappedCells> rows,
            Corrections corrections) {
        Detected<NumberForm> numbers =
                said(corrections.numberForm(), NumberForm.of(evidence(rows, Field.AMOUNT), delimiter.value()));
        Detected<DateForm> dates = said(
                corrections.dateForm(),
                DateForm.of(evidence(rows, Field.CLOSE_DATE), numbers.value(), delimiter.value()));
        Map<Field, Column> mapping = new EnumMap<>(Field.class);
        header.columns()
                .keySet()
                .forEach(field -> mapping.put(
                        field,
                        new Column(
                                header.nameOf(field),
                                header.ambiguous().contains(field),
                                cells(rows, field)
                                        .limit(SAMPLES)
                                        .map(RowReader::shortened)
                                        .toList())));
        return new Form(
                said(corrections.sourceSystem(), SourceSystem.of(evidence(rows, Field.EXTERNAL_ID), header.names())),
                encoding,
                delimiter,
                numbers,
                dates,
                mapping,
                NEEDED.stream().filter(field -> !header.has(field)).toList(),
                header.namesNotUsed(),
                rows.size());
    }

    private static <T> Detected<T> said(@Nullable T correction, Detected<T> detected) {
        return correction == null ? detected : Detected.sure(correction);
    }

    private static ProblemException empty() {
        return UnusableFile.because("import-file-has-content", "The file is empty. Send the exported CSV as the body.");
    }

    /** Cells that are short enough to be what they should; a giant one is told as the row's fault later. */
    private static List<String> evidence(List<MappedCells> rows, Field field) {
        return cells(rows, field)
                .filter(cell -> cell.length() <= LONGEST_EVIDENCE)
                .toList();
    }

    private static Stream<String> cells(List<MappedCells> rows, Field field) {
        return rows.stream()
                .filter(row -> !row.footer())
                .map(row -> row.cell(field))
                .filter(cell -> !cell.isEmpty());
    }
}
