package io.tutti.command.pursuit.importpursuits.table;

import java.util.List;
import java.util.Map;

/**
 * One row, by field.
 *
 * @param header all headers of the file
 * @param columns positions of the columns that are read
 */
record MappedCells(Cells cells, List<String> header, Map<Field, Integer> columns) {

    private static final int SMALLEST_TABLE = 3;

    long line() {
        return cells.line();
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** The cell without blanks around it; empty when the row or the file has none. */
    String cell(Field field) {
        Integer column = columns.get(field);
        return column == null || column >= cells.values().size()
                ? ""
                : cells.values().get(column).strip();
    }

    String header(Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : header.get(column);
    }

    /** Reports end with lines such as a copyright, in the first cell alone. */
    boolean isFooter() {
        return cells.values().size() == 1 && header.size() >= SMALLEST_TABLE;
    }

    boolean hasTooManyCells() {
        return cells.values().stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
    }
}
