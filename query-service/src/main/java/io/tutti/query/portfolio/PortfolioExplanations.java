package io.tutti.query.portfolio;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.Board;
import io.tutti.query.pursuit.Formulas;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.score.CountingRule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is behind the numbers of the portfolio: formula, inputs, and the events that led to them. */
@Page
class PortfolioExplanations {

    private final PortfolioEndpoint portfolio;
    private final Board board;
    private final PursuitReader pursuits;
    private final Formulas formulas;
    private final InstantSource clock = InstantSource.system();

    PortfolioExplanations(PortfolioEndpoint portfolio, Board board, PursuitReader pursuits, Formulas formulas) {
        this.portfolio = portfolio;
        this.board = board;
        this.pursuits = pursuits;
        this.formulas = formulas;
    }

    /** A pursuit and the score that it had. */
    record Scored(PursuitCard card, double pcs) {}

    /** A square of the heat map: what the department gave, and what of it counts. */
    @GetMapping("/portfolio/pursuits/{id}/departments/{department}")
    String square(@PathVariable PursuitId id, @PathVariable Department department, Caller caller, Model model) {
        Found found = pursuits.read(id, null, caller);
        var formula = formulas.at(found.at());
        var verdicts = CountingRule.judge(found.view(), formula.weeklyLimit()).stream()
                .filter(verdict -> verdict.contribution().department().equals(department))
                .filter(verdict -> verdict.contribution().stands())
                .toList();
        model.addAttribute("found", found);
        model.addAttribute("department", department);
        model.addAttribute("required", found.facts().requiredDepartments().contains(department));
        model.addAttribute("full", formula.fullCoverage());
        model.addAttribute("verdicts", verdicts);
        model.addAttribute(
                "counted",
                verdicts.stream().filter(CountingRule.Verdict::counted).count());
        return "portfolio/square";
    }

    /** How a score changed within four weeks. */
    @GetMapping("/portfolio/pursuits/{id}/change")
    String change(@PathVariable PursuitId id, Caller caller, Model model) {
        PursuitCard card = board.card(id, Reader.of(caller))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "pursuit-not-found", "There is no pursuit " + id + "."));
        Instant now = clock.instant();
        model.addAttribute("card", card);
        model.addAttribute("then", Risk.before(card, now));
        model.addAttribute("change", Risk.change(card, now));
        return "portfolio/change";
    }

    /** The scores that a week's median is of; {@code day} is the Monday that ends it. */
    @GetMapping("/portfolio/weeks/{day}")
    String week(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            PortfolioFilter filter,
            Caller caller,
            Model model) {
        Instant end = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant now = clock.instant();
        List<Scored> scored = new ArrayList<>();
        for (PursuitCard card : portfolio.cards(filter, caller)) {
            Double pcs = Trend.scoreAt(card, end.isAfter(now) ? now : end);
            if (pcs != null) {
                scored.add(new Scored(card, pcs));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::pcs));
        model.addAttribute("end", end);
        model.addAttribute("scored", scored);
        model.addAttribute(
                "median",
                Trend.quantile(scored.stream().mapToDouble(Scored::pcs).toArray(), 0.5));
        return "portfolio/week";
    }
}
