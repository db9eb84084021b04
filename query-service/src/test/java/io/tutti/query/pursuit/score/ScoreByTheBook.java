package io.tutti.query.pursuit.score;

import io.tutti.contract.EventCodec;
import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequestDeclined;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.PursuitAbandoned;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.platform.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The collaboration score {@code pcs-1} once more, read off the definition: plain loops over the list of events, slow and
 * obvious, sharing nothing with the product but the events themselves.
 */
final class ScoreByTheBook {

    private static final class Work {
        String id;
        String person;
        String department;
        Instant when;
        int at;
        boolean withdrawn;
        boolean used;
        boolean counts;
    }

    private static final class Asked {
        String id;
        String asker;
        String askerDepartment;
        Instant due;
        boolean cancelled;
        boolean closed;
        final List<Given> answers = new ArrayList<>();
    }

    private static final class Given {
        String contribution;
        String person;
        String department;
        Instant when;
        boolean sentBack;
    }

    private record Act(String from, String fromDepartment, String to, String toDepartment, Instant when, int at) {}

    final Map<String, Double> parts = new HashMap<>();
    boolean sufficient;
    int counted;
    boolean anyOverWeeklyLimit;
    boolean anyWithdrawn;

    private final List<Work> works = new ArrayList<>();
    private final List<Asked> requests = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, String> departmentNow = new HashMap<>();
    private final Map<Stage, LocalDate> plans = new HashMap<>();
    private List<String> required = List.of();
    private Stage stage = Stage.QUALIFY;

    /** When it ended: time does not go on for it. */
    private Instant end;

    ScoreByTheBook(List<RecordedEvent> events, Instant now) {
        for (int at = 0; at < events.size(); at++) {
            var type = EventCodec.classOf(PursuitEvent.class, events.get(at).typeName());
            if (type != null) {
                read(
                        EventCodec.decode(type, events.get(at).json()),
                        at,
                        events.get(at).recordedAt());
            }
        }
        count();
        double c = coverage();
        double b = balance();
        double x = interlock();
        double y = reciprocity();
        double t = timeliness(end != null && end.isBefore(now) ? end : now);
        parts.put("C", c);
        parts.put("B", b);
        parts.put("X", x);
        parts.put("Y", y);
        parts.put("T", t);
        parts.put("PCS", 100 * c * (0.20 * b + 0.35 * x + 0.15 * y + 0.30 * t));
        Set<String> contributing = new HashSet<>();
        for (Work work : works) {
            if (work.counts) {
                counted++;
                contributing.add(work.department);
            }
        }
        sufficient = counted >= 5 && contributing.size() >= 2;
    }

    private void read(PursuitEvent event, int at, Instant recordedAt) {
        switch (event) {
            case PursuitOpened e -> required = codes(e.requiredDepartments());
            case RequiredDepartmentsChanged e -> required = codes(e.requiredDepartments());
            case MemberJoined e ->
                departmentNow.put(e.member().value(), e.department().code());
            case MemberMoved e -> {
                if (departmentNow.containsKey(e.member().value())) {
                    departmentNow.put(e.member().value(), e.department().code());
                }
            }
            case GatePlanned e -> plans.put(e.gate(), e.date());
            case GatePassed e -> stage = e.gate();
            case ContributionLogged e -> {
                Work work = new Work();
                work.id = e.contribution().toString();
                work.person = e.contributor().value();
                work.department = e.department().code();
                work.when = e.occurredAt();
                work.at = at;
                works.add(work);
                Set<String> done = new HashSet<>();
                for (var foundation : e.buildsOn()) {
                    if (done.add(foundation.toString())) {
                        takenUp(foundation.toString(), work.person, work.department, e.occurredAt(), at);
                    }
                }
            }
            case ContributionAcknowledged e ->
                takenUp(
                        e.contribution().toString(),
                        e.acknowledgedBy().value(),
                        e.department().code(),
                        e.occurredAt(),
                        at);
            case ContributionWithdrawn e -> {
                for (Work work : works) {
                    if (work.id.equals(e.contribution().toString())) {
                        work.withdrawn = true;
                        anyWithdrawn = true;
                    }
                }
            }
            case InputRequested e -> {
                Asked asked = new Asked();
                asked.id = e.request().toString();
                asked.asker = e.requestedBy().value();
                asked.askerDepartment = e.department().code();
                asked.due = e.due();
                requests.add(asked);
            }
            case InputRequestAnswered e -> {
                Asked asked = asked(e.request().toString());
                if (asked != null) {
                    Given given = new Given();
                    given.contribution = e.contribution().toString();
                    given.person = e.answeredBy().value();
                    given.department = e.department().code();
                    given.when = e.occurredAt();
                    asked.answers.add(given);
                    act(given.person, given.department, asked.asker, asked.askerDepartment, e.occurredAt(), at);
                }
            }
            case AnswerAccepted e -> {
                Given given = latest(e.request().toString(), e.contribution().toString());
                if (given != null) {
                    given.sentBack = false;
                    accepted.put(
                            given,
                            new Use(
                                    given.contribution,
                                    e.acceptedBy().value(),
                                    e.department().code()));
                    act(
                            e.acceptedBy().value(),
                            e.department().code(),
                            given.person,
                            given.department,
                            e.occurredAt(),
                            at);
                }
            }
            case AnswerSentBack e -> {
                Given given = latest(e.request().toString(), e.contribution().toString());
                if (given != null) {
                    given.sentBack = true;
                    accepted.remove(given);
                    act(
                            e.sentBackBy().value(),
                            e.department().code(),
                            given.person,
                            given.department,
                            e.occurredAt(),
                            at);
                }
            }
            case InputRequestCancelled e -> {
                Asked asked = asked(e.request().toString());
                if (asked != null) {
                    asked.cancelled = true;
                }
            }
            case InputRequestDeclined e -> {
                Asked asked = asked(e.request().toString());
                if (asked != null) {
                    asked.cancelled = false;
                    asked.closed = true;
                }
            }
            case PursuitWon e -> end = recordedAt;
            case PursuitLost e -> end = recordedAt;
            case PursuitAbandoned e -> end = recordedAt;
            case PursuitReopened e -> end = null;
            default -> {}
        }
    }

    /** The judgement that holds is the last one of each answer. */
    private final Map<Given, Use> accepted = new HashMap<>();

    private final List<Use> uses = new ArrayList<>();

    private record Use(String contribution, String person, String department) {}

    private void takenUp(String id, String person, String department, Instant when, int at) {
        uses.add(new Use(id, person, department));
        Work work = work(id);
        if (work != null) {
            act(person, department, work.person, work.department, when, at);
        }
    }

    private void act(String from, String fromDepartment, String to, String toOtherwise, Instant when, int at) {
        if (!from.equals(to)) {
            acts.add(new Act(from, fromDepartment, to, departmentNow.getOrDefault(to, toOtherwise), when, at));
        }
    }

    private Work work(String id) {
        for (Work work : works) {
            if (work.id.equals(id)) {
                return work;
            }
        }
        return null;
    }

    private Asked asked(String id) {
        for (Asked asked : requests) {
            if (asked.id.equals(id)) {
                return asked;
            }
        }
        return null;
    }

    private Given latest(String request, String contribution) {
        Asked asked = asked(request);
        Given found = null;
        if (asked != null) {
            for (Given given : asked.answers) {
                if (given.contribution.equals(contribution)) {
                    found = given;
                }
            }
        }
        return found;
    }

    private void count() {
        uses.addAll(accepted.values());
        for (Use use : uses) {
            Work work = work(use.contribution);
            if (work != null && !work.department.equals(use.department) && !work.person.equals(use.person)) {
                work.used = true;
            }
        }
        for (Work mine : works) {
            int earlier = 0;
            for (Work other : works) {
                boolean before = other.when.isBefore(mine.when) || other.when.equals(mine.when) && other.at < mine.at;
                if (before
                        && other.person.equals(mine.person)
                        && week(other.when).equals(week(mine.when))) {
                    earlier += other.used && !other.withdrawn ? 1 : 0;
                }
            }
            mine.counts = mine.used && !mine.withdrawn && earlier < 3;
            anyOverWeeklyLimit |= mine.used && !mine.withdrawn && earlier >= 3;
        }
    }

    private int countedOf(String department) {
        int sum = 0;
        for (Work work : works) {
            sum += work.counts && work.department.equals(department) ? 1 : 0;
        }
        return sum;
    }

    private double coverage() {
        double sum = 0;
        for (String department : required) {
            sum += Math.min(1, countedOf(department) / 2.0);
        }
        return required.isEmpty() ? 0 : sum / required.size();
    }

    private double balance() {
        double all = 0;
        for (String department : required) {
            all += countedOf(department);
        }
        if (all == 0 || required.size() < 2) {
            return 0;
        }
        double sum = 0;
        for (String department : required) {
            double p = countedOf(department) / all;
            sum += p == 0 ? 0 : -p * Math.log(p);
        }
        return Math.min(1, sum / Math.log(required.size()) / 0.8);
    }

    private double interlock() {
        Set<List<String>> cross = new HashSet<>();
        Set<List<String>> within = new HashSet<>();
        for (Act act : acts) {
            List<String> pair = List.of(act.from, act.fromDepartment, act.to, act.toDepartment, week(act.when));
            (act.fromDepartment.equals(act.toDepartment) ? within : cross).add(pair);
        }
        Map<String, String> home = new HashMap<>();
        Map<String, Integer> latest = new HashMap<>();
        for (Work work : works) {
            if (!work.withdrawn && work.at > latest.getOrDefault(work.person, -1)) {
                latest.put(work.person, work.at);
                home.put(work.person, work.department);
            }
        }
        for (Act act : acts) {
            if (act.at > latest.getOrDefault(act.from, -1)) {
                latest.put(act.from, act.at);
                home.put(act.from, act.fromDepartment);
            }
        }
        double n = home.size();
        if (n < 2 || cross.isEmpty()) {
            return 0;
        }
        double sameDepartment = 0;
        for (String one : home.keySet()) {
            for (String other : home.keySet()) {
                sameDepartment += !one.equals(other) && home.get(one).equals(home.get(other)) ? 1 : 0;
            }
        }
        double m = 1 - sameDepartment / (n * (n - 1));
        double s = (double) cross.size() / (cross.size() + within.size());
        return m == 0 ? 0 : Math.min(1, s / m);
    }

    private double reciprocity() {
        Set<Set<String>> linked = new HashSet<>();
        Set<Set<String>> mutual = new HashSet<>();
        for (Act act : acts) {
            for (Act back : acts) {
                if (!act.fromDepartment.equals(act.toDepartment)) {
                    linked.add(Set.of(act.fromDepartment, act.toDepartment));
                    if (back.fromDepartment.equals(act.toDepartment) && back.toDepartment.equals(act.fromDepartment)) {
                        mutual.add(Set.of(act.fromDepartment, act.toDepartment));
                    }
                }
            }
        }
        return linked.isEmpty() ? 0 : (double) mutual.size() / linked.size();
    }

    private double timeliness(Instant now) {
        int relevant = 0;
        int inTime = 0;
        for (Asked asked : requests) {
            Instant answered = null;
            for (Given given : asked.answers) {
                if (!given.sentBack && (answered == null || given.when.isBefore(answered))) {
                    answered = given.when;
                }
            }
            boolean due = asked.due.compareTo(now) <= 0;
            if (!asked.cancelled && (due || answered != null)) {
                relevant++;
                inTime += answered != null && answered.compareTo(asked.due) <= 0 ? 1 : 0;
            }
        }
        LocalDate gate = stage == Stage.CLOSE ? null : plans.get(Stage.values()[stage.ordinal() + 1]);
        Instant gateDay =
                gate == null ? null : gate.atStartOfDay(ZoneOffset.UTC).toInstant();
        int in = 0;
        for (String department : required) {
            boolean found = false;
            for (Work work : works) {
                boolean before = gateDay == null || !gateDay.isBefore(now) || work.when.isBefore(gateDay);
                found |= work.counts && work.department.equals(department) && before;
            }
            in += found ? 1 : 0;
        }
        double second = required.isEmpty() ? 0 : (double) in / required.size();
        return relevant == 0 ? second : 0.5 * inTime / relevant + 0.5 * second;
    }

    private static String week(Instant instant) {
        var day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static List<String> codes(List<io.tutti.contract.pursuit.Department> departments) {
        return departments.stream()
                .map(io.tutti.contract.pursuit.Department::code)
                .toList();
    }
}
