package io.tutti.query.work;

import io.tutti.platform.security.Caller;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.Formulas;
import io.tutti.query.pursuit.Names;
import io.tutti.query.pursuit.PastPursuits;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.work.Work.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What waits for the viewer, and their own record; nobody else's. */
@Page(menu = "/me", name = "work", shortcut = "m", order = 20)
class WorkPage {

    private static final int WEEKS = 12;
    private static final int DAYS = 7;

    private final WorkEndpoint work;
    private final PastPursuits pursuits;
    private final Formulas formulas;

    WorkPage(WorkEndpoint work, PastPursuits pursuits, Formulas formulas) {
        this.work = work;
        this.pursuits = pursuits;
        this.formulas = formulas;
    }

    /**
     * What the person contributed in an ISO week (UTC), over all pursuits.
     *
     * @param monday its first day
     * @param logged contributions that stand
     * @param counted those of them that count
     */
    record OwnWeek(LocalDate monday, int logged, int counted) {}

    @GetMapping("/me")
    String work(Caller caller, Model model) {
        Work mine = work.work(caller);
        List<OwnWeek> weeks = weeks(mine);
        model.addAttribute("work", mine)
                .addAttribute("names", new Names(pursuits))
                .addAttribute("weeks", weeks)
                .addAttribute(
                        "most", weeks.stream().mapToInt(OwnWeek::logged).max().orElse(1));
        return "work/work";
    }

    /** Why what was logged in a week counts, or does not. */
    @GetMapping("/me/weeks/{monday}")
    String week(@PathVariable LocalDate monday, Caller caller, Model model) {
        Work mine = work.work(caller);
        OwnWeek week = weeks(mine).stream()
                .filter(one -> one.monday().equals(monday))
                .findFirst()
                .orElse(new OwnWeek(monday, 0, 0));
        model.addAttribute("week", week)
                .addAttribute("limit", formulas.at(mine.asOf()).weeklyLimit())
                .addAttribute(
                        "pieces",
                        mine.contributed().items().stream()
                                .filter(piece -> monday(ScoreSampling.endOfWeek(piece.occurredAt()))
                                        .equals(monday))
                                .toList());
        return "work/week";
    }

    private static List<OwnWeek> weeks(Work mine) {
        Map<LocalDate, OwnWeek> weeks = new TreeMap<>(Comparator.reverseOrder());
        for (Week week : mine.weeks().items()) {
            LocalDate monday = monday(week.end());
            weeks.merge(
                    monday,
                    new OwnWeek(monday, week.logged(), week.counted()),
                    (a, b) -> new OwnWeek(monday, a.logged() + b.logged(), a.counted() + b.counted()));
        }
        return weeks.values().stream().limit(WEEKS).toList();
    }

    private static LocalDate monday(Instant endOfWeek) {
        return LocalDate.ofInstant(endOfWeek, ZoneOffset.UTC).minusDays(DAYS);
    }
}
