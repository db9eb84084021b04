package io.tutti.query.dealteam.course;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import io.tutti.query.dealteam.PursuitForms;
import io.tutti.query.dealteam.Steps;
import io.tutti.query.dealteam.Steps.Content;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.TeamMember;
import java.util.List;
import java.util.Map;
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
        return steps.page(content(reader.read(pursuit, atLeast, caller)), asked);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable PursuitId pursuit,
            @RequestParam MultiValueMap<String, String> sent,
            Caller caller,
            RedirectAttributes next) {
        return steps.take(content(reader.read(pursuit, null, caller)), sent, done -> {
            PursuitForms.tell(next, "told.done");
            return "/pursuits/" + pursuit + "/course?atLeast=" + done.version();
        });
    }

    private static Content content(Found found) {
        List<TeamMember> team =
                found.view().team().stream().filter(TeamMember::present).toList();
        return new Content("dealteam/course", found, CourseSteps.of(found), Map.of("team", team, "asOf", found.at()));
    }
}
