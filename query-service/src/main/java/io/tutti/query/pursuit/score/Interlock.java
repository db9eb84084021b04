package io.tutti.query.pursuit.score;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.score.Score.PersonPair;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.Link;
import io.tutti.query.pursuit.view.PursuitView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much people act on the work of other departments rather than of their own: part X of the collaboration score,
 * min(1, s / M). What is counted are distinct directed pairs of persons per ISO week (UTC) of the act, with the
 * departments that both had then; M is the share of cross-department pairs if everybody active acted on everybody.
 *
 * <p>Active is who has a contribution that stands or acted on another's; a person belongs to the department of the
 * latest of these.
 *
 * @param value X, from 0 to 1; 0 without any pair and where nobody could act on another department
 * @param crossPairs pairs over two departments
 * @param withinPairs pairs in one department
 * @param share s, cross-department pairs among all; 0 without any
 * @param possibleShare M; 0 with fewer than two active people
 * @param activePeople how many people of each department are active, by code
 */
public record Interlock(
        double value, int crossPairs, int withinPairs, double share, double possibleShare, List<Active> activePeople) {

    /** So many active people belong to the department. */
    public record Active(Department department, int people) {}

    private record Latest(Department department, long sequence) {}

    static Interlock of(PursuitView view) {
        int cross = 0;
        int within = 0;
        for (PersonPair pair : Score.pairs(view).toList()) {
            if (pair.fromDepartment().equals(pair.toDepartment())) {
                within++;
            } else {
                cross++;
            }
        }
        List<Active> active = active(view);
        double share = cross == 0 ? 0 : (double) cross / (cross + within);
        double possible = possible(active);
        return new Interlock(possible == 0 ? 0 : Math.min(1, share / possible), cross, within, share, possible, active);
    }

    private static double possible(List<Active> active) {
        long all = active.stream().mapToLong(Active::people).sum();
        if (all < 2) {
            return 0;
        }
        long within = active.stream()
                .mapToLong(one -> (long) one.people() * (one.people() - 1))
                .sum();
        return 1 - (double) within / (all * (all - 1));
    }

    private static List<Active> active(PursuitView view) {
        Map<MemberId, Latest> people = new HashMap<>();
        for (Contribution contribution : view.contributions()) {
            if (contribution.stands()) {
                note(people, contribution.contributor(), contribution.department(), contribution.sequence());
            }
        }
        for (Link link : view.links()) {
            note(people, link.from(), link.fromDepartment(), link.sequence());
        }
        Map<Department, Integer> byDepartment = new TreeMap<>();
        people.values().forEach(latest -> byDepartment.merge(latest.department(), 1, Integer::sum));
        return byDepartment.entrySet().stream()
                .map(entry -> new Active(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void note(Map<MemberId, Latest> people, MemberId who, Department department, long sequence) {
        Latest known = people.get(who);
        if (known == null || known.sequence() < sequence) {
            people.put(who, new Latest(department, sequence));
        }
    }
}
