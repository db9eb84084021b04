package io.tutti.query.formulalab;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import io.tutti.query.platform.page.CommandAnswer.Accepted;
import io.tutti.query.platform.page.CommandAnswer.Refused;
import io.tutti.query.platform.page.CommandClient;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.Formulas;
import io.tutti.query.pursuit.Formulas.InForce;
import io.tutti.query.pursuit.Formulas.Known;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a formula that was tried in force, by those who may, once they have seen what it changes and said yes. */
@Page
class AdoptionPage {

    private static final String NAME = "pcs-";

    private final Formulas formulas;
    private final CommandClient commands;
    private final InstantSource clock = InstantSource.system();

    AdoptionPage(Formulas formulas, CommandClient commands) {
        this.formulas = formulas;
        this.commands = commands;
    }

    /**
     * What was entered beside the formula.
     *
     * @param confirmed whether the box was ticked
     */
    record AdoptionForm(
            @Nullable String version,
            @Nullable String reason,
            @Nullable Boolean confirmed) {}

    @GetMapping("/lab/adoption")
    String form(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        Trial trial = trial(parameters, caller);
        model.addAttribute("form", new AdoptionForm(name(Objects.requireNonNull(trial.formula())), "", false));
        model.addAttribute("idempotencyKey", UUID.randomUUID());
        return shown(trial, model);
    }

    @PostMapping("/lab/adoption")
    String adopt(
            @RequestParam Map<String, String> parameters,
            AdoptionForm form,
            @RequestParam IdempotencyKey idempotencyKey,
            Caller caller,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Trial trial = trial(parameters, caller);
        Refused refused;
        if (!Boolean.TRUE.equals(form.confirmed())) {
            refused = new Refused(
                    HttpStatus.BAD_REQUEST.value(), "confirmation-missing", "Say that you want this.", Map.of());
        } else {
            switch (commands.send("/api/v1/formulas", command(trial, form), idempotencyKey)) {
                case Accepted done -> {
                    next.addFlashAttribute("told", "lab.adopted");
                    return "redirect:/lab?atLeast=" + done.version();
                }
                case Refused no -> refused = no;
            }
        }
        response.setStatus(refused.status());
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute("idempotencyKey", idempotencyKey.value());
        return shown(trial, model);
    }

    private static String shown(Trial trial, Model model) {
        model.addAttribute("trial", trial);
        model.addAttribute("weights", Knob.WEIGHTS);
        model.addAttribute("thresholds", Knob.THRESHOLDS);
        return "lab/adoption";
    }

    private Trial trial(Map<String, String> parameters, Caller caller) {
        if (!caller.hasAny(Role.LEADER, Role.ADMIN)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "calibration-is-changed-by-managers",
                    "This takes one of the roles leader, admin. Ask somebody who has one.");
        }
        Trial trial = Trial.of(parameters, formulas.at(clock.instant()), null);
        if (!trial.sound()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "formula-weights-add-up", "Try the formula in the laboratory first.");
        }
        return trial;
    }

    private static Map<String, Object> command(Trial trial, AdoptionForm form) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("version", Objects.requireNonNullElse(form.version(), "").strip());
        for (Knob knob : Knob.values()) {
            command.put(knob.field(), new BigDecimal(knob.written(Objects.requireNonNull(trial.formula()))));
        }
        command.put("reason", Objects.requireNonNullElse(form.reason(), "").strip());
        return command;
    }

    /** That of an earlier version that says the same, else the next that was never used. */
    private String name(ScoreFormula formula) {
        Known known = formulas.known();
        for (InForce one : known.history()) {
            if (Trial.same(one.formula(), formula)) {
                return one.formula().version();
            }
        }
        int number = known.history().size() + 1;
        while (known.version(NAME + number).isPresent()) {
            number++;
        }
        return NAME + number;
    }
}
