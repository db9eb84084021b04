package io.tutti.command.pursuit.importpursuits.table;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cells of one row.
 *
 * @param line line of the file, from 1, on which the row starts; a row with quoted line breaks takes several
 */
record Cells(long line, List<String> values) {

    private static final int LONGEST_CELL = 32 * 1024 * 1024; // characters: the whole file, if a quote is never closed

    /** The rows of a text, header included, without empty ones; to be closed. */
    static Stream<Cells> of(String text, Delimiter delimiter) {
        CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter.character)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text);
        if (Stream.of(Delimiter.values()).anyMatch(any -> names(text, any))) {
            reader.skipLines(1);
        }
        return reader.stream()
                .map(row -> new Cells(row.getStartingLineNumber(), row.getFields()))
                .filter(row -> row.values().stream().anyMatch(cell -> !cell.isBlank()));
    }

    /** Whether the first line names this delimiter, as Excel reads and writes it. */
    static boolean names(String text, Delimiter delimiter) {
        String line = "sep=" + delimiter.character;
        return text.startsWith(line + "\n") || text.startsWith(line + "\r");
    }
}
