package io.tutti.query.pursuit.score;

import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of a pursuit's required departments stands behind it: part C of the collaboration score, the mean over
 * the required departments of min(1, counted / full), where full is the formula's, two in {@code pcs-1}.
 *
 * @param value C, from 0 to 1; 0 without any required department
 * @param byDepartment every required and every contributing department, by code
 * @param byKind every kind of contribution
 * @param silent required departments of which no contribution stands
 */
public record Coverage(double value, List<OfDepartment> byDepartment, List<OfKind> byKind, List<Department> silent) {

    /**
     * One department's part.
     *
     * @param logged contributions that stand, counted or not; withdrawn ones show among the verdicts only
     * @param share min(1, counted / full), for required departments only
     */
    public record OfDepartment(
            Department department,
            boolean required,
            int logged,
            int counted,
            @Nullable Double share) {

        private boolean silent() {
            return required && logged == 0;
        }
    }

    /** One kind's part. */
    public record OfKind(ContributionKind kind, int logged, int counted) {}

    static Coverage of(List<Department> required, List<Verdict> verdicts, int full) {
        List<Verdict> standing =
                verdicts.stream().filter(v -> v.contribution().stands()).toList();
        Map<Department, List<Verdict>> byDepartment =
                group(standing, v -> v.contribution().department());
        Map<ContributionKind, List<Verdict>> byKind =
                group(standing, v -> v.contribution().kind());
        TreeSet<Department> departments = new TreeSet<>(required);
        departments.addAll(byDepartment.keySet());

        List<OfDepartment> rows = departments.stream()
                .map(department -> {
                    List<Verdict> own = byDepartment.getOrDefault(department, List.of());
                    int counted = counted(own);
                    boolean isRequired = required.contains(department);
                    return new OfDepartment(
                            department,
                            isRequired,
                            own.size(),
                            counted,
                            isRequired ? Math.min(1.0, (double) counted / full) : null);
                })
                .toList();
        List<OfKind> kinds = Arrays.stream(ContributionKind.values())
                .map(kind -> {
                    List<Verdict> own = byKind.getOrDefault(kind, List.of());
                    return new OfKind(kind, own.size(), counted(own));
                })
                .toList();
        double value = rows.stream()
                .map(OfDepartment::share)
                .filter(share -> share != null)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        List<Department> silent = rows.stream()
                .filter(OfDepartment::silent)
                .map(OfDepartment::department)
                .toList();
        return new Coverage(value, rows, kinds, silent);
    }

    /** How many contributions count, of whichever department. */
    public int counted() {
        return byDepartment.stream().mapToInt(OfDepartment::counted).sum();
    }

    private static int counted(List<Verdict> verdicts) {
        return Math.toIntExact(verdicts.stream().filter(Verdict::counted).count());
    }

    private static <K extends Comparable<K>> Map<K, List<Verdict>> group(
            List<Verdict> verdicts, Function<Verdict, K> key) {
        return verdicts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
