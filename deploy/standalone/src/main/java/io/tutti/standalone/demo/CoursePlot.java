package io.tutti.standalone.demo;

import io.tutti.standalone.identity.DemoPerson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far it comes: gates, reviews, the proposal, the end and what was learned. Written last: gates ask for the rest. */
final class CoursePlot {

    private static final Map<String, Double> GATES = new LinkedHashMap<>();

    static {
        GATES.put("COVER_THE_BASES", 0.2);
        GATES.put("PROPOSE", 0.45);
        GATES.put("CLOSE", 0.76);
    }

    private final Plot plot;
    private final DemoPerson lead;
    private final Map<String, Standards.Gate> standards;

    CoursePlot(Plot plot, DemoPerson lead, Map<String, Standards.Gate> standards) {
        this.plot = plot;
        this.lead = lead;
        this.standards = standards;
    }

    void write() {
        changes();
        reviews();
        if (plot.deal.manner() != Manner.STALLED || plot.likely(0.5)) {
            plot.call(plot.at(0.69), lead, "/proposals", Map.of("title", plot.words("proposal")), null);
        }
        Moment planned = plot.opening().plusSeconds(3000);
        for (var gate : GATES.entrySet()) {
            Moment date = plot.at(gate.getValue());
            plan(gate.getKey(), planned, date);
            boolean slips = plot.likely(0.3);
            Moment passed = slips ? plot.later(date, 3, 7) : date;
            if (slips && plot.likely(0.7)) {
                plan(gate.getKey(), plot.later(date, -2, -2), passed);
            }
            if (gate.getKey().equals("CLOSE") && plot.deal.ending() == Deal.Ending.LOST && plot.likely(0.3)) {
                break;
            }
            pass(gate.getKey(), passed);
            planned = planned.plusSeconds(60);
        }
        end();
    }

    private void plan(String gate, Moment at, Moment date) {
        plot.call(at, lead, "/gate-plans", Map.of("gate", gate, "date", plot.date(date)), null);
    }

    private void pass(String gate, Moment at) {
        Standards.Gate standard = standards.get(gate);
        boolean met = standard == null || isMet(standard, at);
        plot.call(
                at,
                lead,
                "/gate-decisions",
                met ? Map.of("gate", gate) : Map.of("gate", gate, "waiver", plot.words("waiving")),
                null);
    }

    private boolean isMet(Standards.Gate standard, Moment at) {
        List<String> wanted = new ArrayList<>();
        standard.departmentsIn().forEach(department -> wanted.add("in " + department));
        standard.kindsIn().forEach(kind -> wanted.add("in " + kind));
        standard.reviewsHeld().forEach(review -> wanted.add("review " + review));
        if (standard.influencesUnderstood()) {
            wanted.add("economic");
        }
        boolean understood = !standard.influencesUnderstood()
                || plot.factsBefore(at, "influence ").allMatch(name -> plot.isFact(at, "issue of " + name));
        return understood && wanted.stream().allMatch(what -> plot.isFact(at, what));
    }

    private void reviews() {
        Manner manner = plot.deal.manner();
        boolean thorough = Set.of(Manner.TOGETHER, Manner.SOLID).contains(manner);
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("blue", 0.18);
        all.put("pink", 0.42);
        all.put("red", 0.66);
        all.put("gold", 0.73);
        all.forEach((review, share) -> {
            double usual = review.equals("blue") || review.equals("gold") ? 0.4 : 0.9;
            if (plot.likely(thorough ? usual : usual * 0.45)) {
                Moment at = plot.at(share);
                DemoPerson by = plot.likely(0.5) ? lead : plot.anyOf(plot.othersThan(""));
                if (plot.call(at, by, "/reviews", Map.of("name", review, "findings", plot.words("review")), null)) {
                    plot.fact(at, "review " + review);
                }
            }
        });
    }

    private void changes() {
        if (plot.likely(0.25)) {
            Deal deal = plot.deal;
            String value = new BigDecimal(deal.value())
                    .multiply(BigDecimal.valueOf(plot.likely(0.5) ? 115 : 90, 2))
                    .toPlainString();
            plot.call(
                    plot.at(plot.share(0.3, 0.6)),
                    lead,
                    "/value-revisions",
                    Map.of(
                            "value",
                            Map.of("amount", TeamPlot.millions(value), "currency", deal.currency()),
                            "reason",
                            plot.words("revaluing")),
                    null);
        }
        if (plot.likely(0.2)) {
            plot.call(
                    plot.at(plot.share(0.5, 0.8)),
                    lead,
                    "/close-reschedulings",
                    Map.of(
                            "expectedClose",
                            plot.date(plot.later(plot.end(), 5, 15)),
                            "reason",
                            plot.words("rescheduling")),
                    null);
        }
    }

    private void end() {
        Moment end = plot.end();
        switch (plot.deal.ending()) {
            case WON -> plot.callAnyway(end, lead, "/wins", Map.of("note", plot.words("winning")), null);
            case LOST ->
                plot.callAnyway(end, lead, "/losses", Map.of("reasons", reasons(), "note", plot.words("losing")), null);
            case ABANDONED ->
                plot.callAnyway(end, lead, "/abandonments", Map.of("reason", plot.words("abandoning")), null);
        }
        String lesson = plot.deal.ending() == Deal.Ending.WON ? "learned from winning" : "learned from losing";
        Moment looking = plot.later(end, 2, 6);
        for (int n = 1 + plot.number(2); n > 0; n--) {
            DemoPerson by = n == 2 ? plot.anyOf(plot.othersThan(lead.department())) : lead;
            plot.callAnyway(looking, by, "/retrospective-notes", Map.of("text", plot.words(lesson)), null);
            looking = plot.later(looking, 1, 3);
        }
    }

    private List<String> reasons() {
        return switch (plot.deal.manner()) {
            case LATE -> List.of("terms", "timing");
            case ALONE -> plot.likely(0.5) ? List.of("value-not-seen") : List.of("value-not-seen", "delivery");
            case CHATTER -> List.of("relationship");
            case STALLED -> List.of("no-decision");
            case TOGETHER -> List.of("price");
            case SOLID -> plot.likely(0.5) ? List.of("price") : List.of("product", "price");
        };
    }
}
