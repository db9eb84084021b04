package io.tutti.standalone.demo;

import io.tutti.standalone.identity.DemoPerson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who pursues it: opening the pursuit, and the team. */
final class TeamPlot {

    /** How often somebody is there whom one can log in as. */
    private static final double KNOWN = 0.4;

    private final Plot plot;
    private final Cast cast;
    private final DemoPerson lead;

    TeamPlot(Plot plot, Cast cast) {
        this.plot = plot;
        this.cast = cast;
        this.lead = cast.named(plot.deal.lead());
    }

    void write() {
        Deal deal = plot.deal;
        Map<String, Object> opening = new LinkedHashMap<>();
        opening.put("account", deal.account());
        opening.put("objective", deal.objective());
        opening.put("value", Map.of("amount", millions(deal.value()), "currency", deal.currency()));
        opening.put("expectedClose", plot.date(plot.end()));
        opening.put("requiredDepartments", deal.departments());
        opening.put("kind", deal.kind());
        if (Boolean.TRUE.equals(deal.confidential())) {
            opening.put("visibility", "CONFIDENTIAL");
        }
        Moment at = plot.opening();
        plot.call(at, lead, "", opening, "pursuit");
        plot.joins(lead);
        for (DemoPerson member : members()) {
            at = at.plusSeconds(40 + plot.number(200));
            plot.call(
                    at,
                    lead,
                    "/members",
                    Map.of("member", member.memberId(), "name", member.name(), "department", member.department()),
                    null);
            plot.joins(member);
        }
        others(at);
    }

    /** The amount of so many millions, as the API takes it. */
    static String millions(String value) {
        return new BigDecimal(value).movePointRight(6).setScale(2).toPlainString();
    }

    /** Another sales person, and one or two of every other required department. */
    private List<DemoPerson> members() {
        List<DemoPerson> members = new ArrayList<>();
        for (String department : plot.deal.departments()) {
            List<DemoPerson> people = new ArrayList<>(cast.of(department));
            people.remove(lead);
            int wanted = department.equals("sales") || plot.likely(0.45) ? 1 : 2;
            if (plot.likely(KNOWN)) {
                people.stream()
                        .filter(person -> !person.login().equals(person.memberId()))
                        .findFirst()
                        .ifPresent(known -> {
                            people.remove(known);
                            people.addFirst(known);
                        });
                members.add(people.removeFirst());
                wanted--;
            }
            for (; wanted > 0 && !people.isEmpty(); wanted--) {
                members.add(people.remove(plot.number(people.size())));
            }
        }
        return members;
    }

    /** Now and then a sponsor, and somebody who helps out, changes departments and leaves. */
    private void others(Moment at) {
        if (plot.likely(0.35)) {
            DemoPerson ines = cast.named("ines");
            plot.call(
                    at.plusSeconds(300),
                    lead,
                    "/members",
                    Map.of("member", ines.memberId(), "name", ines.name(), "department", "sales", "role", "SPONSOR"),
                    null);
        }
        if (plot.likely(0.3)) {
            List<DemoPerson> free = new ArrayList<>(cast.of("product-management"));
            free.removeAll(plot.membersOf("product-management"));
            DemoPerson helper = plot.anyOf(free);
            String member = "/members/" + helper.memberId();
            plot.call(
                    plot.at(0.15),
                    lead,
                    "/members",
                    Map.of("member", helper.memberId(), "name", helper.name(), "department", "product-management"),
                    null);
            plot.call(plot.at(0.4), lead, member + "/moves", Map.of("department", "solutions"), null);
            plot.call(plot.at(0.7), helper, member + "/departures", Map.of("reason", plot.words("leaving")), null);
        }
    }
}
