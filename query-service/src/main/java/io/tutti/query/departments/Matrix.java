package io.tutti.query.departments;

import io.tutti.contract.pursuit.Department;
import io.tutti.query.departments.Departments.Linked;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who works with whom as a table: a row for each department that acts, a column for each on whose work.
 *
 * @param departments of the rows and of the columns, by code
 */
record Matrix(List<Department> departments, List<Row> rows) {

    private static final int SHADES = 5;

    /** One department that acts, with a cell for each column. */
    record Row(Department from, List<Cell> cells) {}

    /**
     * How often it acted on the work of one.
     *
     * @param link null where nothing is shown: nobody acted, or too few people stand behind it
     * @param look {@code none}, else {@code h1} to {@code h5} by how it compares with the most between two departments
     * @param within whether it is the department's own work
     */
    record Cell(Department to, @Nullable Linked link, String look, boolean within) {}

    static Matrix of(Departments all) {
        TreeSet<Department> departments = new TreeSet<>();
        all.departments().forEach(one -> departments.add(one.department()));
        all.links().forEach(link -> {
            departments.add(link.from());
            departments.add(link.to());
        });
        int most = all.links().stream()
                .filter(link -> !link.from().equals(link.to()))
                .mapToInt(Linked::pairs)
                .max()
                .orElse(1);
        List<Row> rows = new ArrayList<>();
        for (Department from : departments) {
            List<Cell> cells = new ArrayList<>();
            for (Department to : departments) {
                cells.add(cell(from, to, all.links(), most));
            }
            rows.add(new Row(from, cells));
        }
        return new Matrix(List.copyOf(departments), rows);
    }

    private static Cell cell(Department from, Department to, List<Linked> links, int most) {
        Linked link = links.stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to))
                .findFirst()
                .orElse(null);
        boolean within = from.equals(to);
        if (link == null || within) {
            return new Cell(to, link, "none", within);
        }
        int shade = Math.min(SHADES, 1 + SHADES * (link.pairs() - 1) / Math.max(1, most));
        return new Cell(to, link, "h" + shade, false);
    }
}
