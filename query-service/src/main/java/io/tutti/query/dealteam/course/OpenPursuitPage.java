package io.tutti.query.dealteam.course;

import io.tutti.contract.pursuit.Visibility;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import io.tutti.query.dealteam.Field;
import io.tutti.query.dealteam.Field.Kind;
import io.tutti.query.dealteam.PursuitForms;
import io.tutti.query.dealteam.Step;
import io.tutti.query.dealteam.Steps;
import io.tutti.query.platform.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a pursuit. */
@Page
@RequestMapping("/pursuits/new")
class OpenPursuitPage {

    private static final String TEMPLATE = "dealteam/open";

    private final Steps steps;

    OpenPursuitPage(Steps steps) {
        this.steps = steps;
    }

    @GetMapping
    ModelAndView enter(@RequestParam MultiValueMap<String, String> asked, Caller caller) {
        check(caller);
        return steps.page(TEMPLATE, opening(caller), asked);
    }

    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> sent, Caller caller, RedirectAttributes next) {
        check(caller);
        return steps.take(TEMPLATE, opening(caller), sent, opened -> {
            PursuitForms.tell(next, "told.opened", "open-pursuit");
            return "/pursuits/" + opened.id() + "?atLeast=" + opened.version();
        });
    }

    private static void check(Caller caller) {
        if (!caller.hasAny(Role.LEAD, Role.LEADER, Role.ADMIN)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "pursuits-are-opened-by-leads",
                    "Pursuits are opened by leads, leaders and administrators. Ask one of them.");
        }
    }

    private static Step opening(Caller caller) {
        return Step.onPursuit(
                "open-pursuit",
                "/api/v1/pursuits",
                Field.line("account"),
                Field.line("objective"),
                Field.line("value.amount"),
                Field.line("value.currency").startingWith("EUR"),
                Field.of(Kind.DAY, "expectedClose"),
                Field.of(Kind.CODES, "requiredDepartments"),
                Field.of(Kind.CODE, "department").optional().startingWith(caller.department()),
                Field.of(Kind.CODE, "kind").optional(),
                Field.choice("visibility", Visibility.values(), "visibility").startingWith(Visibility.OPEN));
    }
}
