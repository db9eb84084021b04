package io.tutti.query.portfolio;

import io.tutti.contract.pursuit.Department;
import io.tutti.query.portfolio.HeatMapRow.Cell;
import io.tutti.query.portfolio.Selection.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The heat map as a table: a column for each department that takes part in one of the pursuits.
 *
 * @param page the pursuits
 * @param columns departments by code
 * @param rows in the order of the page
 */
record HeatMap(Page<HeatMapRow> page, List<Department> columns, List<Row> rows) {

    /**
     * A pursuit with a square for each column.
     *
     * @param squares null where the department has no part in the pursuit
     */
    record Row(Ranked pursuit, List<@Nullable Square> squares) {}

    /**
     * A cell and how it looks.
     *
     * @param look {@code silent}, {@code h0} for contributions of which none counts, {@code h1} to {@code h5} by how many
     *     count: 1, 2 (covered), 3 and 4, 5 to 7, 8 and more
     */
    record Square(Cell cell, String look) {

        private static final int[] LEAST = {1, 2, 3, 5, 8};

        static Square of(Cell cell) {
            if (cell.logged() == 0) {
                return new Square(cell, "silent");
            }
            int level = 0;
            while (level < LEAST.length && cell.counted() >= LEAST[level]) {
                level++;
            }
            return new Square(cell, "h" + level);
        }
    }

    static HeatMap of(Page<HeatMapRow> page) {
        TreeSet<Department> columns = new TreeSet<>();
        page.items().forEach(row -> row.departments().forEach(cell -> columns.add(cell.department())));
        List<Row> rows = new ArrayList<>(page.items().size());
        for (HeatMapRow row : page.items()) {
            Map<Department, Square> byDepartment = new HashMap<>();
            row.departments().forEach(cell -> byDepartment.put(cell.department(), Square.of(cell)));
            List<@Nullable Square> squares = new ArrayList<>(columns.size());
            columns.forEach(column -> squares.add(byDepartment.get(column)));
            rows.add(new Row(row.pursuit(), squares));
        }
        return new HeatMap(page, List.copyOf(columns), rows);
    }
}
