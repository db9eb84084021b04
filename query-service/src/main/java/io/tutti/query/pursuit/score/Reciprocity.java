package io.tutti.query.pursuit.score;

import io.tutti.contract.pursuit.Department;
import io.tutti.query.pursuit.view.Link;
import io.tutti.query.pursuit.view.PursuitView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many of the departments that work on each other's work do so both ways: part Y of the collaboration score,
 * department pairs linked in both directions among those linked at all.
 *
 * @param value Y, from 0 to 1; 0 without any linked pair
 * @param linkedPairs pairs of departments with a link
 * @param mutualPairs those of them with links in both directions
 * @param oneWay the others
 */
public record Reciprocity(double value, int linkedPairs, int mutualPairs, List<OneWay> oneWay) {

    /** People of {@code from} acted on work of {@code to}, and never the other way round. */
    public record OneWay(Department from, Department to) {}

    static Reciprocity of(PursuitView view) {
        Set<OneWay> directed = new TreeSet<>(Comparator.comparing(OneWay::from).thenComparing(OneWay::to));
        for (Link link : view.links()) {
            if (link.cross()) {
                directed.add(new OneWay(link.fromDepartment(), link.toDepartment()));
            }
        }
        List<OneWay> oneWay = new ArrayList<>(directed);
        oneWay.removeIf(link -> directed.contains(new OneWay(link.to(), link.from())));
        int mutual = (directed.size() - oneWay.size()) / 2;
        int linked = mutual + oneWay.size();
        return new Reciprocity(linked == 0 ? 0 : (double) mutual / linked, linked, mutual, List.copyOf(oneWay));
    }
}
