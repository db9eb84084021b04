package io.tutti.standalone.demo;

import io.tutti.standalone.identity.DemoPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the departments give, and who takes it up. */
final class WorkPlot {

    private record Planned(Moment at, String department) {}

    private record Given(Moment at, DemoPerson by, String name, String kind) {}

    private final Plot plot;
    private final Manner manner;
    private final List<Given> given = new ArrayList<>();

    WorkPlot(Plot plot) {
        this.plot = plot;
        this.manner = plot.deal.manner();
    }

    void write() {
        List<Planned> planned = new ArrayList<>();
        List<String> departments = plot.deal.departments();
        for (String department : departments) {
            double from = isLate(department) ? 0.82 : 0.04;
            for (int n = count(department, departments); n > 0; n--) {
                planned.add(new Planned(plot.at(plot.share(from, 0.95)), department));
            }
        }
        planned.sort(Comparator.comparing(Planned::at));
        planned.forEach(this::give);
    }

    /** The last one named is late, where one is: legal or finance, mostly. */
    private boolean isLate(String department) {
        return manner == Manner.LATE
                && department.equals(plot.deal.departments().getLast());
    }

    private int count(String department, List<String> departments) {
        double mean = manner.pieces * (department.equals("sales") ? 1.4 : 1);
        if (manner == Manner.ALONE && departments.indexOf(department) > 1) {
            return plot.likely(0.25) ? 1 : 0;
        }
        return Math.max(1, (int) Math.round(mean + plot.share(-1.1, 1.1)));
    }

    private void give(Planned planned) {
        DemoPerson by = plot.anyOf(plot.membersOf(planned.department()));
        Texts.Piece piece = plot.next(
                planned.department(),
                Objects.requireNonNull(plot.texts.pieces().get(planned.department()), planned.department()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", piece.kind());
        body.put("artefact", piece.artefact());
        body.put("title", plot.fill(piece.title()));
        body.put("text", plot.fill(piece.text()));
        if (piece.proof() != null) {
            body.put("proofPoints", piece.proof().stream().map(plot::fill).toList());
        }
        List<Given> foundations = foundations(by, planned.at());
        if (!foundations.isEmpty()) {
            body.put(
                    "buildsOn",
                    foundations.stream().map(one -> plot.ref(one.name())).toList());
        }
        if (plot.likely(0.15)) {
            Moment happened = new Moment(
                    planned.at().day() - 1 - plot.number(3), planned.at().time());
            if (plot.opening().day() < happened.day()) {
                body.put("occurredAt", plot.instant(happened).toString());
            }
        }
        String name = plot.newName("contribution");
        if (plot.call(planned.at(), by, "/contributions", body, name)) {
            foundations.forEach(one -> takenUp(one, by, planned.at()));
            Given one = new Given(planned.at(), by, name, piece.kind());
            boolean stays = acknowledge(one) || !plot.likely(0.15);
            if (stays) {
                given.add(one);
                revise(one, body);
            } else {
                plot.call(
                        plot.later(one.at(), 3, 9),
                        by,
                        "/contributions/" + plot.ref(name) + "/withdrawals",
                        Map.of("reason", plot.words("withdrawing")),
                        null);
            }
        }
    }

    private List<Given> foundations(DemoPerson by, Moment at) {
        List<Given> earlier = given.stream()
                .filter(one -> one.at().isBefore(at) && !one.by().equals(by))
                .toList();
        return earlier.isEmpty() || !plot.likely(manner.buildsOn) ? List.of() : List.of(plot.anyOf(earlier));
    }

    private boolean acknowledge(Given one) {
        boolean taken = false;
        List<DemoPerson> others = new ArrayList<>(plot.othersThan(one.by().department()));
        if (manner == Manner.ALONE) {
            others.removeIf(person -> plot.deal.departments().indexOf(person.department()) > 1);
        }
        int across = plot.likely(manner.across) ? 1 + plot.number(2) : 0;
        for (; across > 0 && !others.isEmpty(); across--) {
            DemoPerson person = others.remove(plot.number(others.size()));
            Moment at = plot.later(one.at(), 1, 6);
            if (say(one, person, at)) {
                takenUp(one, person, at);
                taken = true;
            }
        }
        List<DemoPerson> own = plot.membersOf(one.by().department()).stream()
                .filter(person -> !person.equals(one.by()))
                .toList();
        if (!own.isEmpty() && plot.likely(manner.within)) {
            taken |= say(one, plot.anyOf(own), plot.later(one.at(), 1, 4));
        }
        return taken;
    }

    private boolean say(Given one, DemoPerson person, Moment at) {
        boolean used = plot.likely(person.department().equals("sales") ? 0.6 : 0.2);
        return plot.call(
                at,
                person,
                "/contributions/" + plot.ref(one.name()) + "/acknowledgements",
                plot.likely(0.5)
                        ? Map.of(
                                "type",
                                used ? "USED_WITH_CUSTOMER" : "ACCEPTED",
                                "note",
                                plot.words(used ? "used" : "accepted"))
                        : Map.of("type", used ? "USED_WITH_CUSTOMER" : "ACCEPTED"),
                null);
    }

    private void takenUp(Given one, DemoPerson by, Moment at) {
        if (!one.by().department().equals(by.department())) {
            plot.fact(at, "in " + one.by().department());
            plot.fact(at, "in " + one.kind());
        }
    }

    private void revise(Given one, Map<String, Object> body) {
        if (plot.likely(0.1)) {
            Map<String, Object> revision = new LinkedHashMap<>();
            revision.put("title", body.get("title"));
            revision.put("text", body.get("text") + " " + plot.words("revising"));
            if (body.containsKey("proofPoints")) {
                revision.put("proofPoints", body.get("proofPoints"));
            }
            plot.call(
                    plot.later(one.at(), 4, 12),
                    one.by(),
                    "/contributions/" + plot.ref(one.name()) + "/revisions",
                    revision,
                    null);
        }
    }
}
