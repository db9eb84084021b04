package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.Department;
import io.tutti.query.pursuit.score.Coverage;
import io.tutti.query.pursuit.score.Coverage.OfDepartment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Departments on a circle, and who acted on whose work, as arrows. Coordinates are those of a drawing of
 * {@value #WIDTH} by {@value #HEIGHT}.
 */
record Network(List<Node> nodes, List<Arrow> arrows) {

    static final int WIDTH = 520;
    static final int HEIGHT = 340;
    private static final double RADIUS_X = 165;
    private static final double RADIUS_Y = 118;
    private static final double SMALLEST = 9;
    private static final double LARGEST = 24;
    private static final double BEND = 0.16;
    private static final double HEAD = 9;

    /**
     * A department.
     *
     * @param counted contributions of it that count; they make its size
     * @param anchor how its name stands to the place of it, as SVG says
     */
    record Node(
            Department department,
            boolean required,
            boolean silent,
            int counted,
            double x,
            double y,
            double radius,
            double labelX,
            double labelY,
            String anchor) {}

    /**
     * How often people of one department acted on work of another.
     *
     * @param mutual whether it also was the other way round
     * @param line path that SVG draws
     * @param head points of the arrow's head
     */
    record Arrow(Department from, Department to, int acts, boolean mutual, String line, String head, double width) {}

    static Network of(Coverage coverage, List<Links> links) {
        Map<Department, @Nullable OfDepartment> departments = new TreeMap<>();
        coverage.byDepartment().forEach(row -> departments.put(row.department(), row));
        for (Links link : links) {
            departments.putIfAbsent(link.from(), null);
            departments.putIfAbsent(link.to(), null);
        }
        Map<Department, Node> nodes = new LinkedHashMap<>();
        for (Department department : departments.keySet()) {
            nodes.put(department, node(department, departments.get(department), nodes.size(), departments.size()));
        }
        int most = links.stream()
                .filter(link -> !link.from().equals(link.to()))
                .mapToInt(Links::sum)
                .max()
                .orElse(1);
        List<Arrow> arrows = new ArrayList<>();
        for (Links link : links) {
            Node from = nodes.get(link.from());
            Node to = nodes.get(link.to());
            if (from != null && to != null && !link.from().equals(link.to())) {
                boolean mutual = links.stream()
                        .anyMatch(other ->
                                other.from().equals(link.to()) && other.to().equals(link.from()));
                arrows.add(arrow(from, to, link.sum(), mutual, 1.25 + 3.5 * link.sum() / most));
            }
        }
        return new Network(List.copyOf(nodes.values()), List.copyOf(arrows));
    }

    private static Node node(Department department, @Nullable OfDepartment row, int place, int of) {
        double angle = 2 * Math.PI * place / of - Math.PI / 2;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int counted = row == null ? 0 : row.counted();
        double radius = Math.min(LARGEST, SMALLEST + 3.2 * Math.sqrt(counted));
        double x = WIDTH / 2.0 + (of == 1 ? 0 : RADIUS_X * cos);
        double y = HEIGHT / 2.0 + (of == 1 ? 0 : RADIUS_Y * sin);
        String anchor = Math.abs(cos) < 0.35 ? "middle" : cos > 0 ? "start" : "end";
        double aside = anchor.equals("middle") ? 0 : Math.signum(cos) * (radius + 8);
        double below = anchor.equals("middle") ? Math.signum(sin) * (radius + 14) + 4 : 4;
        return new Node(
                department,
                row != null && row.required(),
                row != null && row.required() && row.logged() == 0,
                counted,
                round(x),
                round(y),
                round(radius),
                round(x + aside),
                round(y + below),
                anchor);
    }

    /** Bent to the right of its direction, so that the way back lies beside it. */
    private static Arrow arrow(Node from, Node to, int acts, boolean mutual, double width) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double bendX = (from.x() + to.x()) / 2 - dy * BEND;
        double bendY = (from.y() + to.y()) / 2 + dx * BEND;
        double[] out = towards(from, bendX, bendY);
        double[] in = towards(to, bendX, bendY);
        double startX = from.x() + out[0] * (from.radius() + 2);
        double startY = from.y() + out[1] * (from.radius() + 2);
        double tipX = to.x() + in[0] * (to.radius() + 2);
        double tipY = to.y() + in[1] * (to.radius() + 2);
        double size = HEAD + width;
        double baseX = tipX + in[0] * size;
        double baseY = tipY + in[1] * size;
        double halfX = -in[1] * size / 2.2;
        double halfY = in[0] * size / 2.2;
        return new Arrow(
                from.department(),
                to.department(),
                acts,
                mutual,
                points("M%.1f %.1f Q%.1f %.1f %.1f %.1f", startX, startY, bendX, bendY, baseX, baseY),
                points(
                        "%.1f,%.1f %.1f,%.1f %.1f,%.1f",
                        tipX, tipY, baseX + halfX, baseY + halfY, baseX - halfX, baseY - halfY),
                round(width));
    }

    /** Direction from a node towards a point, of length 1. */
    private static double[] towards(Node node, double x, double y) {
        double length = Math.hypot(x - node.x(), y - node.y());
        return length == 0 ? new double[] {0, 0} : new double[] {(x - node.x()) / length, (y - node.y()) / length};
    }

    private static String points(String format, Object... places) {
        return String.format(Locale.ROOT, format, places);
    }

    private static double round(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
