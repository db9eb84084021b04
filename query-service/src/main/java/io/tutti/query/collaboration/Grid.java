package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.Coverage.OfDepartment;
import io.tutti.query.pursuit.score.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each department gave of each kind, the required departments first. */
record Grid(List<Row> rows) {

    private static final int SHADES = 5;

    /** One kind's part: how many stand, and how many of them count. */
    record Cell(ContributionKind kind, int logged, int counted) {

        /** How it is shaded, as the style sheet says. */
        public String shade() {
            return counted == 0 ? "none" : "h" + Math.min(SHADES, counted);
        }
    }

    /**
     * One department.
     *
     * @param cells by kind
     * @param inBeforeGate whether it has a counted contribution before the current gate; for required departments only
     */
    record Row(OfDepartment department, List<Cell> cells, boolean inBeforeGate) {

        public boolean silent() {
            return department.required() && department.logged() == 0;
        }
    }

    static Grid of(Score score) {
        List<Department> in = score.timeliness().inputs().in();
        List<Row> rows = new ArrayList<>();
        for (OfDepartment department : score.coverage().inputs().byDepartment()) {
            Row row = new Row(
                    department,
                    Arrays.stream(ContributionKind.values())
                            .map(kind -> cell(kind, department.department(), score.verdicts()))
                            .toList(),
                    in.contains(department.department()));
            int place = (int)
                    rows.stream().filter(other -> other.department().required()).count();
            rows.add(department.required() ? place : rows.size(), row);
        }
        return new Grid(List.copyOf(rows));
    }

    private static Cell cell(ContributionKind kind, Department department, List<Verdict> verdicts) {
        List<Verdict> fitting = verdicts.stream()
                .filter(verdict -> verdict.contribution().stands()
                        && verdict.contribution().kind() == kind
                        && verdict.contribution().department().equals(department))
                .toList();
        return new Cell(kind, fitting.size(), (int)
                fitting.stream().filter(Verdict::counted).count());
    }
}
