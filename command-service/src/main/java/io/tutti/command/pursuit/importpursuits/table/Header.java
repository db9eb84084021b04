package io.tutti.command.pursuit.importpursuits.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The first row of a table.
 *
 * @param names by which columns can be told apart
 * @param columns positions of the columns that are read
 * @param ambiguous fields for which several columns fit and nobody has said which
 */
record Header(List<String> names, Map<Field, Integer> columns, List<Field> ambiguous) {

    private static final int MAX_COLUMNS = 250;

    static Header of(Cells first, Map<Field, String> corrections) {
        List<String> names = names(first);
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        corrections.forEach((field, name) -> {
            if (!name.isEmpty()) {
                columns.put(field, position(names, field, name));
            }
        });
        List<Field> ambiguous = new ArrayList<>();
        for (Field field : Field.values()) {
            if (!corrections.containsKey(field)) {
                List<Integer> fitting = field.among(names).stream()
                        .filter(column -> !columns.containsValue(column))
                        .toList();
                if (!fitting.isEmpty()) {
                    columns.put(field, fitting.getFirst());
                }
                if (fitting.size() > 1) {
                    ambiguous.add(field);
                }
            }
        }
        return new Header(names, columns, ambiguous);
    }

    private static int position(List<String> names, Field field, String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw UnusableFile.because(
                    "mapped-columns-exist",
                    "The file has no column \"" + RowReader.shortened(name) + "\" for " + field + ". Its columns: "
                            + String.join(", ", names) + ".");
        }
        return column;
    }

    /** Empty headers get a name, repeated ones a number. */
    private static List<String> names(Cells first) {
        if (first.values().size() > MAX_COLUMNS) {
            throw UnusableFile.because(
                    "import-file-has-a-bearable-width",
                    "The file has more than " + MAX_COLUMNS + " columns. Export only those that describe a deal.");
        }
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String cell : first.values()) {
            String header = RowReader.shortened(cell);
            String named = header.isEmpty() ? "column " + (names.size() + 1) : header;
            int times = seen.merge(named, 1, Integer::sum);
            names.add(times == 1 ? named : named + " (" + times + ")");
        }
        return names;
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    String nameOf(Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : names.get(column);
    }

    List<String> namesNotUsed() {
        return IntStream.range(0, names.size())
                .filter(column -> !columns.containsValue(column))
                .mapToObj(names::get)
                .toList();
    }
}
