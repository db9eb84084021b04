package io.tutti.command.pursuit.importpursuits.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What stands between the cells of a row. */
public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private static final int SAMPLE = 20;

    final char character;

    Delimiter(char character) {
        this.character = character;
    }

    /** How well a delimiter fits, the most telling first. */
    private record Fit(Delimiter delimiter, long knownColumns, long rowsAsWideAsTheHeader, int columns) {

        static final Comparator<Fit> ORDER = Comparator.comparingLong(Fit::knownColumns)
                .thenComparingLong(Fit::rowsAsWideAsTheHeader)
                .thenComparingInt(Fit::columns);

        static Fit of(Delimiter delimiter, String text) {
            List<Cells> sample;
            try (Stream<Cells> rows = Cells.of(text, delimiter)) {
                sample = rows.limit(SAMPLE).toList();
            }
            if (sample.isEmpty() || sample.getFirst().values().size() < 2) {
                return new Fit(delimiter, 0, 0, 1);
            }
            List<String> header = sample.getFirst().values();
            return new Fit(
                    delimiter,
                    header.stream().filter(Field::isKnown).count(),
                    sample.stream()
                            .filter(row -> row.values().size() == header.size())
                            .count(),
                    header.size());
        }
    }

    /** The one that divides header and first rows best; what Excel says in a first line {@code sep=;} counts first. */
    static Detected<Delimiter> of(String text) {
        for (Delimiter delimiter : values()) {
            if (Cells.names(text, delimiter)) {
                return Detected.sure(delimiter);
            }
        }
        List<Fit> fits = Stream.of(values())
                .map(delimiter -> Fit.of(delimiter, text))
                .sorted(Fit.ORDER.reversed())
                .toList();
        Fit best = fits.getFirst();
        boolean tie = Fit.ORDER.compare(best, fits.get(1)) == 0;
        return new Detected<>(best.delimiter(), tie);
    }
}
