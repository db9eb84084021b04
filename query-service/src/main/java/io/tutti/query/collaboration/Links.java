package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.Department;
import io.tutti.query.platform.page.Network;
import io.tutti.query.platform.page.Network.Spot;
import io.tutti.query.platform.page.Network.Tie;
import io.tutti.query.pursuit.score.Coverage;
import io.tutti.query.pursuit.view.Link;
import io.tutti.query.pursuit.view.PursuitView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How people of one department acted on the work of another's, or of their own.
 *
 * @param acts how often, by kind of act
 */
record Links(Department from, Department to, Map<Link.Kind, Integer> acts) {

    /** How often, whatever the act. */
    public int sum() {
        return acts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The departments of a pursuit and these links as a drawing. */
    static Network network(Coverage coverage, List<Links> links) {
        Map<Department, Spot> spots = new TreeMap<>();
        coverage.byDepartment()
                .forEach(row -> spots.put(
                        row.department(),
                        new Spot(
                                row.department(),
                                row.counted(),
                                !row.required() ? "optional" : row.logged() == 0 ? "silent" : "")));
        for (Links link : links) {
            spots.putIfAbsent(link.from(), new Spot(link.from(), 0, "optional"));
            spots.putIfAbsent(link.to(), new Spot(link.to(), 0, "optional"));
        }
        return Network.of(
                List.copyOf(spots.values()),
                links.stream()
                        .map(link -> new Tie(link.from(), link.to(), link.sum()))
                        .toList());
    }

    static List<Links> of(PursuitView view) {
        Map<String, Links> found = new TreeMap<>();
        for (Link link : view.links()) {
            found.computeIfAbsent(
                            link.fromDepartment() + " " + link.toDepartment(),
                            pair -> new Links(link.fromDepartment(), link.toDepartment(), new TreeMap<>()))
                    .acts()
                    .merge(link.kind(), 1, Integer::sum);
        }
        List<Links> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(Links::from).thenComparing(Links::to));
        return all;
    }
}
