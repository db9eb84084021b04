package io.tutti.command.pursuit.importpursuits.table;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is read of one row.
 *
 * @param values the filled cells by field, without blanks around them
 * @param footer reports end with lines such as a copyright, in the first cell alone
 * @param tooWide whether there are filled cells behind those of the header
 */
record MappedCells(long line, Header header, Map<Field, String> values, boolean footer, boolean tooWide) {

    private static final int SMALLEST_TABLE = 3;

    static MappedCells of(Cells cells, Header header) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        header.columns().forEach((field, column) -> {
            if (column < cells.values().size() && !cells.values().get(column).isBlank()) {
                values.put(field, cells.values().get(column).strip());
            }
        });
        int width = header.names().size();
        return new MappedCells(
                cells.line(),
                header,
                values,
                cells.values().size() == 1 && width >= SMALLEST_TABLE,
                cells.values().stream().skip(width).anyMatch(cell -> !cell.isBlank()));
    }

    /** The cell; empty when the row or the file has none. */
    String cell(Field field) {
        return values.getOrDefault(field, "");
    }
}
