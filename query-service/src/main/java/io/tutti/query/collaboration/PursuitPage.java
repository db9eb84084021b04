package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.collaboration.Activity.Line;
import io.tutti.query.platform.page.CommandClient;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.Viewer;
import io.tutti.query.pursuit.view.Contribution;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One pursuit, now or at any past instant. */
@Page
@RequestMapping("/pursuits/{pursuitId}")
class PursuitPage {

    private static final int LINES = 12;
    private static final int LINES_ON_PAGE = 50;
    private static final int CHANGES = 8;

    /** The write side takes so many at once. */
    private static final int MOST_TARGETS = 200;

    private final PursuitLooks looks;
    private final CommandClient commands;

    PursuitPage(PursuitLooks looks, CommandClient commands) {
        this.looks = looks;
        this.commands = commands;
    }

    @GetMapping
    String pursuit(
            @PathVariable PursuitId pursuitId,
            @RequestParam(required = false) @Nullable Long atLeast,
            @RequestParam(required = false) @Nullable Instant asOf,
            ContributionFilter filter,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            Caller caller,
            Model model) {
        PursuitLook look = looks.at(pursuitId, atLeast, asOf, caller, viewer);
        Given given = look.given();
        List<NextStep> next = look.next(caller);
        Changes changes = look.changes();
        List<Contribution> shown = given.contributions(filter);
        model.addAttribute("look", look)
                .addAttribute("place", look.place())
                .addAttribute("given", given)
                .addAttribute("filter", filter)
                .addAttribute("shown", shown)
                .addAttribute("next", next)
                .addAttribute("changes", changes)
                .addAttribute("moves", look.moves(changes, CHANGES))
                .addAttribute("timeline", look.timeline(changes))
                .addAttribute("lines", look.feed().back(Long.MAX_VALUE, LINES))
                .addAttribute("doing", asOf == null ? doing(pursuitId, shown, next) : null);
        return "collaboration/pursuit";
    }

    /** What the viewer can do; null while the write side is away, so that the page can still be read. */
    private @Nullable Doing doing(PursuitId pursuit, List<Contribution> shown, List<NextStep> next) {
        List<ContributionId> targets = Stream.concat(
                        next.stream().map(NextStep::acknowledges).flatMap(Stream::ofNullable),
                        shown.stream().filter(Contribution::stands).map(Contribution::id))
                .distinct()
                .limit(MOST_TARGETS)
                .toList();
        try {
            return new Doing(commands.actions(pursuit, targets));
        } catch (ProblemException e) {
            return null;
        }
    }

    /** Where the form with day and time leads, which works without script. */
    @GetMapping("/past")
    String past(
            @PathVariable PursuitId pursuitId,
            @RequestParam String at,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            Caller caller) {
        PursuitLook now = looks.at(pursuitId, null, null, caller, viewer);
        Instant asOf;
        try {
            asOf = LocalDateTime.parse(at).atZone(viewer.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "day-unreadable", "Say a day and a time such as 2026-03-01T10:00.");
        }
        Instant opened = now.facts().openedAt();
        return "redirect:"
                + (asOf.isAfter(now.at()) ? now.place().now() : now.place().at(asOf.isBefore(opened) ? opened : asOf));
    }

    @GetMapping("/activity")
    String activity(
            @PathVariable PursuitId pursuitId,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long from,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            Caller caller,
            Model model) {
        PursuitLook look = looks.at(pursuitId, null, asOf, caller, viewer);
        List<Line> lines = look.feed().back(from == null ? Long.MAX_VALUE : from, LINES_ON_PAGE);
        model.addAttribute("look", look).addAttribute("place", look.place()).addAttribute("lines", lines);
        return "collaboration/activity";
    }

    @GetMapping("/explanations/{what}")
    String explanation(
            @PathVariable PursuitId pursuitId,
            @PathVariable String what,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "") String about,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            Caller caller,
            Model model) {
        PursuitLook look = looks.at(pursuitId, null, asOf, caller, viewer);
        Explanation explanation = new Explanations(look)
                .of(what, about)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "not-found", "There is no explanation of " + what + " here."));
        model.addAttribute("look", look).addAttribute("place", look.place()).addAttribute("explanation", explanation);
        return "collaboration/explanation";
    }
}
