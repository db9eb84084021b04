package io.tutti.query.formulalab;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.PageAddress;
import io.tutti.query.platform.page.Viewer;
import io.tutti.query.pursuit.Formulas;
import io.tutti.query.pursuit.Formulas.Known;
import io.tutti.query.pursuit.PastPursuits;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The formula laboratory: other weights and thresholds, tried on all pursuits. The formula is in the address. */
@Page(menu = "/lab", name = "lab", shortcut = "f", order = 50)
class LabPage {

    private final Laboratory laboratory;
    private final Formulas formulas;
    private final PursuitReader reader;
    private final PastPursuits past;
    private final InstantSource clock = InstantSource.system();

    LabPage(Laboratory laboratory, Formulas formulas, PursuitReader reader, PastPursuits past) {
        this.laboratory = laboratory;
        this.formulas = formulas;
        this.reader = reader;
        this.past = past;
    }

    /** The value of a part of the score, from 0 to 1, by both formulas. */
    record Part(String name, double now, double other) {}

    /**
     * Shows what a formula would say.
     *
     * @param at a day and time where the viewer is, as the form sends them; leads to the address with the instant
     * @param atLeast version of the calibration after an adoption
     */
    @GetMapping("/lab")
    String lab(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable Long atLeast,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            @ModelAttribute(name = "here", binding = false) PageAddress here,
            Caller caller,
            Model model)
            throws InterruptedException {
        Instant now = clock.instant();
        if (at != null) {
            Instant moment = moment(at, viewer);
            return "redirect:" + here.with("at", null).with("asOf", moment.isAfter(now) ? null : moment);
        }
        Known known = formulas.known(atLeast);
        Trial trial = trial(parameters, asOf);
        model.addAttribute("trial", trial);
        model.addAttribute("busy", false);
        model.addAttribute("asOf", Objects.requireNonNullElse(asOf, now));
        model.addAttribute("local", asOf == null ? null : local(asOf, viewer));
        model.addAttribute("weights", Knob.WEIGHTS);
        model.addAttribute("thresholds", Knob.THRESHOLDS);
        model.addAttribute("versions", Version.of(known, asOf));
        if (trial.sound() && trial.differs()) {
            run(trial, caller, now, model);
        }
        return "lab/lab";
    }

    /** Whoever waits asks for the same address again, at whichever process. */
    private void run(Trial trial, Caller caller, Instant now, Model model) throws InterruptedException {
        ScoreFormula formula = Objects.requireNonNull(trial.formula());
        try {
            Rescoring same = laboratory
                    .same(trial.inForce(), formula, trial.asOf(), caller)
                    .orElse(null);
            Rescoring run = same != null
                    ? same
                    : laboratory.run(trial.inForce(), formula, Objects.requireNonNullElse(trial.asOf(), now), caller);
            model.addAttribute("run", run.shown());
        } catch (ProblemException e) {
            if (e.getStatusCode() != HttpStatus.TOO_MANY_REQUESTS) {
                throw e;
            }
            model.addAttribute("busy", true);
        }
    }

    /** How the medians of a comparison come about. */
    @GetMapping("/lab/medians")
    String medians(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller,
            Model model)
            throws InterruptedException {
        Trial trial = trial(parameters, asOf);
        if (!trial.sound()) {
            throw nothing();
        }
        model.addAttribute("trial", trial);
        run(trial, caller, clock.instant(), model);
        return "lab/medians";
    }

    /** Where a pursuit's difference comes from. */
    @GetMapping("/lab/pursuits/{id}")
    String pursuit(
            @PathVariable PursuitId id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller,
            Model model) {
        Trial trial = trial(parameters, asOf);
        Instant moment = Objects.requireNonNullElse(asOf, clock.instant());
        PursuitView view = reader.read(id, null, caller).view();
        PursuitView then = past.asOf(id, moment).orElse(null);
        ScoreFormula tried = trial.formula();
        if (then == null || tried == null) {
            throw nothing();
        }
        model.addAttribute("trial", trial);
        model.addAttribute("moment", moment);
        model.addAttribute("facts", view.facts());
        model.addAttribute("pursuit", view.id());
        Score now = Score.of(then, moment, trial.inForce());
        Score other = Score.of(then, moment, tried);
        model.addAttribute("now", now);
        model.addAttribute("other", other);
        model.addAttribute(
                "parts",
                List.of(
                        new Part(
                                "coverage",
                                now.coverage().value(),
                                other.coverage().value()),
                        new Part(
                                "balance",
                                now.balance().value(),
                                other.balance().value()),
                        new Part(
                                "interlock",
                                now.interlock().value(),
                                other.interlock().value()),
                        new Part(
                                "reciprocity",
                                now.reciprocity().value(),
                                other.reciprocity().value()),
                        new Part(
                                "timeliness",
                                now.timeliness().value(),
                                other.timeliness().value())));
        return "lab/pursuit";
    }

    private Trial trial(Map<String, String> parameters, @Nullable Instant asOf) {
        Instant now = clock.instant();
        Instant moment = Objects.requireNonNullElse(asOf, now);
        PastPursuits.checkPast(moment, now);
        return Trial.of(parameters, formulas.at(moment), asOf);
    }

    private static ProblemException nothing() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", "There is nothing to compare at this address.");
    }

    private static Instant moment(String at, Viewer viewer) {
        try {
            return LocalDateTime.parse(at).atZone(viewer.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "day-unreadable", "Say a day and a time such as 2026-03-01T10:00.");
        }
    }

    private static LocalDateTime local(Instant instant, Viewer viewer) {
        return LocalDateTime.ofInstant(instant, viewer.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
