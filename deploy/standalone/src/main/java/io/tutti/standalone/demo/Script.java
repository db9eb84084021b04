package io.tutti.standalone.demo;

import io.tutti.standalone.identity.DemoPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The whole story: what happens, from the first to the last. The same for the same day. */
final class Script {

    private record Deals(List<Deal> deals) {}

    private record Scenes(List<String> scenes) {}

    private Script() {}

    static List<Act> endingOn(LocalDate day, Cast cast) {
        WorkDays days = new WorkDays(day);
        Standards standards = Standards.read();
        List<Strand> strands = new ArrayList<>(new Organisation(cast, days).strands(standards));
        for (String name : Resource.read("scenes.yaml", Scenes.class).scenes()) {
            strands.add(Resource.read(name, Scene.class).strand(cast, days));
        }
        Texts texts = Texts.read();
        for (Deal deal : Resource.read("deals.yaml", Deals.class).deals()) {
            strands.add(pursuit(new Plot(deal, texts, days), cast, standards));
        }
        return strands.stream()
                .flatMap(strand -> strand.before(days.end()).stream())
                .sorted()
                .toList();
    }

    private static Strand pursuit(Plot plot, Cast cast, Standards standards) {
        Deal deal = plot.deal;
        DemoPerson lead = cast.named(deal.lead());
        new TeamPlot(plot, cast).write();
        new CustomerPlot(plot, lead).write();
        new WorkPlot(plot).write();
        new QuestionPlot(plot, lead).write();
        new CoursePlot(plot, lead, standards.of(deal.kind(), -deal.start())).write();
        return plot.strand();
    }
}
