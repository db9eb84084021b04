package io.tutti.query.departments;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Stage;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.departments.Departments.Linked;
import io.tutti.query.platform.page.Network;
import io.tutti.query.platform.page.Network.Spot;
import io.tutti.query.platform.page.Network.Tie;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.Viewer;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.card.PursuitCard;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How departments work together, as people see it. */
@Page(menu = "/departments", name = "departments", shortcut = "d", order = 30)
class DepartmentsPage {

    private static final int QUARTERS = 12;
    private static final int SHOWN = 50;

    private final Board board;
    private final PrivacySettings privacy;
    private final MessageSource messages;
    private final InstantSource clock = InstantSource.system();

    DepartmentsPage(Board board, PrivacySettings privacy, MessageSource messages) {
        this.board = board;
        this.privacy = privacy;
        this.messages = messages;
    }

    @GetMapping("/departments")
    String departments(
            @RequestParam(defaultValue = "ALL") Selected of,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            Caller caller,
            Model model) {
        List<PursuitCard> cards = board.cards(Reader.of(caller));
        Departments all = Departments.of(cards, of, privacy.minimumPeople(), clock.instant());
        model.addAttribute("all", all);
        model.addAttribute("asOf", all.asOf());
        model.addAttribute("matrix", Matrix.of(all));
        model.addAttribute("network", network(all));
        choices(cards, of, model);
        model.addAttribute("giving", Measure.GIVING);
        model.addAttribute("requests", Measure.REQUESTS);
        surround(model, of, viewer);
        return "departments/departments";
    }

    /** One department: its figures, with whom it works, and its pursuits. */
    @GetMapping("/departments/{department}")
    String department(
            @PathVariable Department department,
            @RequestParam(defaultValue = "ALL") Selected of,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            Caller caller,
            Model model) {
        OneDepartment one = one(department, of, caller);
        choices(board.cards(Reader.of(caller)), of, model);
        model.addAttribute("one", one);
        model.addAttribute("asOf", one.asOf());
        model.addAttribute("giving", Measure.GIVING);
        model.addAttribute("requests", Measure.REQUESTS);
        model.addAttribute(
                "most", one.links().stream().mapToInt(Linked::pairs).max().orElse(1));
        surround(model, of, viewer);
        return "departments/department";
    }

    /** What a figure of a department means, how it is computed, and of which pursuits. */
    @GetMapping("/departments/{department}/explanations/{measure}")
    String explanation(
            @PathVariable Department department,
            @PathVariable Measure measure,
            @RequestParam(defaultValue = "ALL") Selected of,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            Caller caller,
            Model model) {
        model.addAttribute("one", one(department, of, caller));
        model.addAttribute("measure", measure);
        surround(model, of, viewer);
        return "departments/figure";
    }

    /** How often people of one department acted on the work of another, and in which pursuits. */
    @GetMapping("/departments/{from}/links/{to}")
    String link(
            @PathVariable Department from,
            @PathVariable Department to,
            @RequestParam(defaultValue = "ALL") Selected of,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            Caller caller,
            Model model) {
        Linked shown = one(from, of, caller).links().stream()
                .filter(link -> link.from().equals(from) && link.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "link-not-shown",
                        "Nobody acted, or too few people stand behind it to be shown."));
        List<PursuitCard> pursuits = board.cards(Reader.of(caller)).stream()
                .filter(of::includes)
                .filter(card -> card.links().stream()
                        .anyMatch(link -> link.from().equals(from) && link.to().equals(to)))
                .sorted(PursuitCard.BY_ACCOUNT)
                .limit(SHOWN)
                .toList();
        model.addAttribute("link", shown);
        model.addAttribute("pursuits", pursuits);
        surround(model, of, viewer);
        return "departments/link";
    }

    private static Network network(Departments all) {
        return Network.of(
                all.departments().stream()
                        .map(one -> new Spot(one.department(), Measure.COUNTED.count(one), ""))
                        .toList(),
                all.links().stream()
                        .map(link -> new Tie(link.from(), link.to(), link.pairs()))
                        .toList());
    }

    private OneDepartment one(Department department, Selected of, Caller caller) {
        return OneDepartment.of(
                        department, board.cards(Reader.of(caller)), of, privacy.minimumPeople(), clock.instant())
                .orElseThrow(() -> DepartmentsEndpoint.notFound(department));
    }

    /** What can be selected. */
    private static void choices(List<PursuitCard> cards, Selected of, Model model) {
        model.addAttribute("stages", Stage.values());
        model.addAttribute("quarters", quarters(cards, of));
    }

    private void surround(Model model, Selected of, Viewer viewer) {
        model.addAttribute("of", of);
        model.addAttribute("figures", new Figures(viewer, messages));
    }

    /** Those in which pursuits ended, the latest first, and the one that is asked for. */
    private static List<Quarter> quarters(List<PursuitCard> cards, Selected of) {
        List<Quarter> latest = cards.stream()
                .map(PursuitCard::ending)
                .filter(Objects::nonNull)
                .map(ending -> Quarter.of(ending.at()))
                .distinct()
                .sorted(Comparator.comparing(Quarter::start).reversed())
                .limit(QUARTERS)
                .toList();
        Quarter asked = of.endedIn();
        return asked == null || latest.contains(asked)
                ? latest
                : Stream.concat(latest.stream(), Stream.of(asked)).toList();
    }
}
