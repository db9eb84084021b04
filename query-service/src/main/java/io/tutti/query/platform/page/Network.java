package io.tutti.query.platform.page;

import io.tutti.contract.pursuit.Department;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Departments on a circle, and who acted on whose work, as arrows. Coordinates are those of a drawing of
 * {@value #WIDTH} by {@value #HEIGHT}.
 */
public record Network(List<Node> nodes, List<Arrow> arrows) {

    public static final int WIDTH = 520;
    public static final int HEIGHT = 340;
    private static final double RADIUS_X = 165;
    private static final double RADIUS_Y = 118;
    private static final double SMALLEST = 9;
    private static final double LARGEST = 24;
    private static final double GROWTH = 3.2;
    private static final double BEND = 0.16;
    private static final double HEAD = 9;

    /**
     * A department.
     *
     * @param size how many contributions of it count; they make its size; -1 where that is not said
     * @param look a class of the style sheet: {@code optional}, {@code silent}, or empty
     */
    public record Spot(Department department, int size, String look) {}

    /** How often people of one department acted on work of another. */
    public record Tie(Department from, Department to, int acts) {}

    /**
     * A department in its place.
     *
     * @param anchor how its name stands to the place of it, as SVG says
     */
    public record Node(Spot spot, double x, double y, double radius, double labelX, double labelY, String anchor) {}

    /**
     * A tie in its place.
     *
     * @param mutual whether it also was the other way round
     * @param line path that SVG draws
     * @param head points of the arrow's head
     */
    public record Arrow(Tie tie, boolean mutual, String line, String head, double width) {}

    /**
     * Draws departments in the given order, and all ties between two of them.
     *
     * @param spots every department that a tie names is among them
     */
    public static Network of(List<Spot> spots, List<Tie> ties) {
        int largest = spots.stream().mapToInt(Spot::size).max().orElse(0);
        double growth = Math.min(GROWTH, (LARGEST - SMALLEST) / Math.sqrt(Math.max(1, largest)));
        Map<Department, Node> nodes = new LinkedHashMap<>();
        for (Spot spot : spots) {
            nodes.put(spot.department(), node(spot, growth, nodes.size(), spots.size()));
        }
        List<Tie> drawn = ties.stream()
                .filter(tie -> !tie.from().equals(tie.to()))
                .filter(tie -> nodes.containsKey(tie.from()) && nodes.containsKey(tie.to()))
                .toList();
        int most = drawn.stream().mapToInt(Tie::acts).max().orElse(1);
        List<Arrow> arrows = new ArrayList<>();
        for (Tie tie : drawn) {
            boolean mutual = drawn.stream()
                    .anyMatch(
                            other -> other.from().equals(tie.to()) && other.to().equals(tie.from()));
            arrows.add(arrow(
                    tie,
                    Objects.requireNonNull(nodes.get(tie.from())),
                    Objects.requireNonNull(nodes.get(tie.to())),
                    mutual,
                    1.25 + 3.5 * tie.acts() / most));
        }
        return new Network(List.copyOf(nodes.values()), List.copyOf(arrows));
    }

    private static Node node(Spot spot, double growth, int place, int of) {
        double angle = 2 * Math.PI * place / of - Math.PI / 2;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double radius = SMALLEST + growth * Math.sqrt(Math.max(0, spot.size()));
        double x = WIDTH / 2.0 + (of == 1 ? 0 : RADIUS_X * cos);
        double y = HEIGHT / 2.0 + (of == 1 ? 0 : RADIUS_Y * sin);
        String anchor = Math.abs(cos) < 0.35 ? "middle" : cos > 0 ? "start" : "end";
        double aside = anchor.equals("middle") ? 0 : Math.signum(cos) * (radius + 8);
        double below = anchor.equals("middle") ? Math.signum(sin) * (radius + 14) + 4 : 4;
        return new Node(spot, round(x), round(y), round(radius), round(x + aside), round(y + below), anchor);
    }

    /** Bent to the right of its direction, so that the way back lies beside it. */
    private static Arrow arrow(Tie tie, Node from, Node to, boolean mutual, double width) {
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
                tie,
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
