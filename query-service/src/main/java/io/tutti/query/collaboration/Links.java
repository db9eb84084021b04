package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.Department;
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
