package io.tutti.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param benchmark which benchmark it belongs to
 * @param name what was measured
 * @param value how much
 * @param unit of the value
 * @param limit the limit or rival from the same run; null where there is none
 * @param ratio value divided by limit; null where there is none
 */
record Figure(
        String benchmark,
        String name,
        double value,
        String unit,
        @Nullable Double limit,
        @Nullable Double ratio) {

    static Figure alone(String benchmark, String name, double value, String unit) {
        return new Figure(benchmark, name, value, unit, null, null);
    }

    static Figure against(String benchmark, String name, double value, String unit, double limit) {
        return new Figure(benchmark, name, value, unit, limit, value / limit);
    }

    String row() {
        return "%-12s %-66s %14s %-10s %14s %7s"
                .formatted(
                        benchmark,
                        name,
                        "%,.1f".formatted(value),
                        unit,
                        limit == null ? "" : "%,.1f".formatted(limit),
                        ratio == null ? "" : "%.2f".formatted(ratio));
    }
}
