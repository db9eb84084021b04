package io.tutti.query.dealteam.course;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import io.tutti.query.dealteam.PursuitForms;
import io.tutti.query.dealteam.Steps;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Everything that can be done to a pursuit as a whole and to its team. Its address can ask for one thing, for example
 * {@code ?action=pass-gate&gate=PROPOSE}.
 */
@Page
@RequestMapping("/pursuits/{pursuit}/course")
class CoursePage {

    private static final String TEMPLATE = "dealteam/course";

    private final PursuitReader reader;
    private final Steps steps;

    CoursePage(PursuitReader reader, Steps steps) {
        this.reader = reader;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable PursuitId pursuit,
            @RequestParam(required = false) @Nullable Long atLeast,
            @RequestParam MultiValueMap<String, String> asked,
            Caller caller) {
        Found found = reader.read(pursuit, atLeast, caller);
        return with(found, steps.page(TEMPLATE, found, CourseSteps.of(found), asked));
    }

    @PostMapping
    ModelAndView take(
            @PathVariable PursuitId pursuit,
            @RequestParam MultiValueMap<String, String> sent,
            Caller caller,
            RedirectAttributes next) {
        Found found = reader.read(pursuit, null, caller);
        return with(found, steps.take(TEMPLATE, found, CourseSteps.of(found), sent, done -> {
            PursuitForms.tell(next, "told.done");
            return "/pursuits/" + pursuit + "/course?atLeast=" + done.version();
        }));
    }

    private static ModelAndView with(Found found, ModelAndView page) {
        return page.addObject("asOf", found.at())
                .addObject(
                        "team",
                        found.view().team().stream()
                                .filter(member -> member.present())
                                .toList());
    }
}
