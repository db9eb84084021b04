package io.tutti.query.departments;

import io.tutti.contract.pursuit.Department;
import io.tutti.query.departments.PeopleBehind.Direction;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.DepartmentPart;
import io.tutti.query.pursuit.card.PursuitCard.LinkSum;
import io.tutti.query.pursuit.card.PursuitCard.Request;
import io.tutti.query.pursuit.view.InputRequest.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How departments work together, over pursuits.
 *
 * @param pursuits how many
 * @param minimumPeople behind every figure that is shown
 * @param departments by code
 * @param links what is shown of who acts on whose work, within departments included
 * @param suppressedLinks how many more links between departments there are, behind which too few people stand
 */
record Departments(
        Instant asOf,
        Selected pursuitsOf,
        int pursuits,
        int minimumPeople,
        List<OfDepartment> departments,
        List<Linked> links,
        int suppressedLinks) {

    /**
     * One department.
     *
     * @param requiredIn pursuits in which it is required; says nothing about people, and is always shown
     * @param people who contributed or acted for it; absent where suppressed, as all that follows
     * @param silentIn pursuits in which it is required and gave nothing
     * @param suppressed why the figures are not shown; absent where they are
     */
    record OfDepartment(
            Department department,
            int requiredIn,
            @Nullable Integer people,
            @Nullable Integer silentIn,
            @Nullable Integer contributions,
            @Nullable Integer counted,
            @Nullable Requests requests,
            @Nullable String suppressed) {}

    /**
     * Requests that a department was asked, and owns.
     *
     * @param acceptance accepted of accepted and sent back answers, from 0 to 1; absent without any
     * @param inTime first answers in time of all answered or due, from 0 to 1; absent without any
     * @param medianResponse from asking to the first answer; absent without answers, as the 90th percentile
     */
    record Requests(
            int asked,
            int open,
            int overdue,
            int answered,
            int declined,
            int sentBack,
            @Nullable Double acceptance,
            @Nullable Double inTime,
            @Nullable Duration medianResponse,
            @Nullable Duration slowResponse) {

        private static Requests of(List<Request> requests, Instant now) {
            int open = 0;
            int overdue = 0;
            int answered = 0;
            int declined = 0;
            int sentBack = 0;
            int accepted = 0;
            int relevant = 0;
            int inTime = 0;
            List<Duration> responses = new ArrayList<>();
            for (Request request : requests) {
                Instant answer = request.firstAnswerAt();
                boolean due = !request.due().isAfter(now);
                open += request.status() == Status.OPEN ? 1 : 0;
                overdue += request.status() == Status.OPEN && due ? 1 : 0;
                declined += request.status() == Status.DECLINED ? 1 : 0;
                accepted += request.status() == Status.ACCEPTED ? 1 : 0;
                sentBack += request.sentBack();
                if (answer != null) {
                    answered++;
                    Duration taken = Duration.between(request.askedAt(), answer);
                    responses.add(taken.isNegative() ? Duration.ZERO : taken);
                }
                if (request.status() != Status.CANCELLED && (answer != null || due)) {
                    relevant++;
                    inTime += answer != null && !answer.isAfter(request.due()) ? 1 : 0;
                }
            }
            responses.sort(Comparator.naturalOrder());
            return new Requests(
                    requests.size(),
                    open,
                    overdue,
                    answered,
                    declined,
                    sentBack,
                    share(accepted, accepted + sentBack),
                    share(inTime, relevant),
                    quantile(responses, 0.5),
                    quantile(responses, 0.9));
        }

        private static @Nullable Double share(int part, int whole) {
            return whole == 0 ? null : (double) part / whole;
        }

        /** The smallest of which that share of all are no larger, in whole seconds. */
        private static @Nullable Duration quantile(List<Duration> sorted, double share) {
            return sorted.isEmpty()
                    ? null
                    : Duration.ofSeconds(sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1))
                            .toSeconds());
        }
    }

    /**
     * People of one department acted on the work of another.
     *
     * @param pairs distinct directed pairs of persons per pursuit and ISO week
     * @param pursuits in how many
     */
    record Linked(Department from, Department to, int pairs, int pursuits) {}

    static Departments of(List<PursuitCard> all, Selected which, int minimumPeople, Instant now) {
        List<PursuitCard> cards = which.of(all);
        Shown shown = new Shown(PeopleBehind.of(cards), PeopleBehind.of(which.rest(all)), minimumPeople);
        List<Linked> links = new ArrayList<>();
        Map<String, Linked> sums = links(cards);
        sums.values().stream()
                .filter(link -> shown.isShown(new Direction(link.from(), link.to())))
                .forEach(links::add);
        TreeSet<Department> codes = new TreeSet<>();
        cards.forEach(card -> card.departments().forEach(part -> codes.add(part.department())));
        return new Departments(
                now,
                which,
                cards.size(),
                minimumPeople,
                codes.stream().map(code -> department(code, cards, shown, now)).toList(),
                links,
                sums.size() - links.size());
    }

    private static Map<String, Linked> links(List<PursuitCard> cards) {
        Map<String, Linked> sums = new TreeMap<>();
        for (PursuitCard card : cards) {
            for (LinkSum link : card.links()) {
                sums.merge(
                        link.from() + " " + link.to(),
                        new Linked(link.from(), link.to(), link.pairs(), 1),
                        (a, b) -> new Linked(a.from(), a.to(), a.pairs() + b.pairs(), a.pursuits() + b.pursuits()));
            }
        }
        return sums;
    }

    private static OfDepartment department(Department code, List<PursuitCard> cards, Shown shown, Instant now) {
        int requiredIn = 0;
        int silentIn = 0;
        int logged = 0;
        int counted = 0;
        List<Request> requests = new ArrayList<>();
        for (PursuitCard card : cards) {
            for (DepartmentPart part : card.departments()) {
                if (part.department().equals(code)) {
                    requiredIn += part.required() ? 1 : 0;
                    silentIn += part.required() && part.logged() == 0 ? 1 : 0;
                    logged += part.logged();
                    counted += part.counted();
                }
            }
            card.requests().stream()
                    .filter(request -> request.to().equals(code))
                    .forEach(requests::add);
        }
        return shown.isShown(code)
                ? new OfDepartment(
                        code,
                        requiredIn,
                        shown.selected().of(code),
                        silentIn,
                        logged,
                        counted,
                        Requests.of(requests, now),
                        null)
                : new OfDepartment(code, requiredIn, null, null, null, null, null, shown.why());
    }

    /** Whether figures may be shown: enough people behind them, and behind what could be got by subtracting them. */
    private record Shown(PeopleBehind selected, PeopleBehind rest, int minimum) {

        boolean isShown(Department department) {
            return enough(selected.of(department), rest.of(department));
        }

        boolean isShown(Direction direction) {
            return isShown(direction.from())
                    && isShown(direction.to())
                    && enough(selected.of(direction), rest.of(direction));
        }

        private boolean enough(int behind, int behindRest) {
            return behind >= minimum && (behindRest == 0 || behindRest >= minimum);
        }

        String why() {
            return "Fewer than " + minimum + " people stand behind the figures, or behind what is left out of them";
        }
    }
}
