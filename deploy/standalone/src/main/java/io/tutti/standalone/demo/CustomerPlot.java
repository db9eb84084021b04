package io.tutti.standalone.demo;

import io.tutti.standalone.identity.DemoPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who decides at the customer, what they want, and how that is seen as time goes by. */
final class CustomerPlot {

    private static final List<String> DEGREES = List.of("HIGH", "HIGH", "MEDIUM", "LOW");

    private final Plot plot;
    private final DemoPerson lead;
    private final boolean understood;

    CustomerPlot(Plot plot, DemoPerson lead) {
        this.plot = plot;
        this.lead = lead;
        this.understood = plot.likely(plot.deal.manner().understood);
    }

    void write() {
        // What is missed is one of three: who decides, what one of them wants, or both.
        int missed = understood ? 0 : 1 + plot.number(3);
        boolean decidesUnknown = missed == 1 || missed == 3;
        if (!decidesUnknown || plot.likely(0.4)) {
            influence("ECONOMIC", decidesUnknown ? 0.8 : plot.share(0.12, 0.35), true);
        }
        influence("USER", plot.share(0.06, 0.2), true);
        influence("TECHNICAL", plot.share(0.1, 0.4), missed < 2);
        if (understood || plot.likely(0.4)) {
            influence("COACH", plot.share(0.05, 0.25), true);
        }
        if (plot.likely(0.3)) {
            influence("USER", plot.share(0.2, 0.45), true);
        }
    }

    private void influence(String role, double share, boolean issueStated) {
        Texts.Side side = Objects.requireNonNull(plot.texts.customer().get(role), role);
        DemoPerson by = plot.likely(0.7) ? lead : plot.anyOf(plot.othersThan(""));
        String name = plot.newName("influence");
        int rating = plot.number(5) - 1;
        String mode = plot.anyOf(List.of("GROWTH", "TROUBLE", "TROUBLE", "EVEN_KEEL", "OVERCONFIDENT"));
        Moment at = plot.at(share);
        boolean known = plot.call(
                at,
                by,
                "/buying-influences",
                Map.of(
                        "name",
                        plot.next("names", plot.texts.names()),
                        "position",
                        plot.fill(plot.next(role + " positions", side.positions())),
                        "role",
                        role,
                        "degree",
                        plot.anyOf(DEGREES),
                        "mode",
                        mode,
                        "rating",
                        rating),
                name);
        if (!known) {
            return;
        }
        plot.fact(at, "influence " + name);
        if (role.equals("ECONOMIC")) {
            plot.fact(at, "economic");
        }
        String address = "/buying-influences/" + plot.ref(name);
        if (issueStated) {
            issues(address, name, side, role, plot.later(at, 1, 6));
        }
        assess(address, at, rating);
        if (plot.likely(0.5)) {
            plot.call(
                    plot.later(at, 8, 20),
                    lead,
                    address + "/win-results",
                    Map.of("text", plot.fill(plot.next(role + " results", side.results()))),
                    null);
        }
    }

    private void issues(String address, String influence, Texts.Side side, String role, Moment first) {
        Moment at = first;
        int count = plot.likely(0.3) ? 2 : 1;
        for (int n = 0; n < count; n++) {
            Texts.Issue issue = plot.next(role + " issues", side.issues());
            String name = plot.newName("issue");
            if (plot.call(
                    at, lead, address + "/issues", Map.of("aim", issue.aim(), "text", plot.fill(issue.text())), name)) {
                plot.fact(at, "issue of " + influence);
                if (plot.likely(0.5)) {
                    plot.call(
                            plot.later(at, 3, 12),
                            lead,
                            "/issues/" + plot.ref(name) + "/confirmations",
                            Map.of("note", plot.words("confirming")),
                            null);
                }
            }
            at = plot.later(at, 2, 9);
        }
    }

    /** A base is covered better where a deal is won, worse where it is lost. */
    private void assess(String address, Moment since, int first) {
        int rating = first;
        Moment at = since;
        boolean good = plot.deal.ending() == Deal.Ending.WON;
        List<Integer> steps = new ArrayList<>(good ? List.of(1, 2, -1, 1) : List.of(-1, -2, 1, -2));
        for (int n = plot.number(4); n > 0; n--) {
            at = plot.later(at, 12, 24);
            int next = Math.clamp((long) rating + plot.anyOf(steps), -5, 5);
            if (next == rating) {
                return;
            }
            plot.call(
                    at,
                    lead,
                    address + "/assessments",
                    Map.of("rating", next, "note", plot.words(next > rating ? "warmer" : "colder")),
                    null);
            rating = next;
        }
    }
}
