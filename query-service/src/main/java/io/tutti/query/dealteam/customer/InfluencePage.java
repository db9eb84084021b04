package io.tutti.query.dealteam.customer;

import io.tutti.contract.pursuit.Aim;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.ResponseMode;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.dealteam.Field;
import io.tutti.query.dealteam.Field.Option;
import io.tutti.query.dealteam.PursuitForms;
import io.tutti.query.dealteam.Step;
import io.tutti.query.dealteam.Steps;
import io.tutti.query.dealteam.Steps.Content;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.BuyingInfluence;
import io.tutti.query.pursuit.view.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has a part in the customer's decision: identify somebody, and keep what is known of them up to date. */
@Page
@RequestMapping("/pursuits/{pursuit}/buying-influences")
class InfluencePage {

    private static final List<Option> RATINGS = IntStream.rangeClosed(-5, 5)
            .mapToObj(rating -> new Option(Integer.toString(rating), (rating > 0 ? "+" : "") + rating))
            .toList();

    private final PursuitReader reader;
    private final Steps steps;

    InfluencePage(PursuitReader reader, Steps steps) {
        this.reader = reader;
        this.steps = steps;
    }

    /** The role can be said in the address, because red flags name the one that is missing. */
    @GetMapping("/new")
    ModelAndView identify(
            @PathVariable PursuitId pursuit, @RequestParam MultiValueMap<String, String> asked, Caller caller) {
        asked.set("action", "identify-influence");
        return steps.page(identifying(reader.read(pursuit, null, caller)), asked);
    }

    @PostMapping("/new")
    ModelAndView identified(
            @PathVariable PursuitId pursuit,
            @RequestParam MultiValueMap<String, String> sent,
            Caller caller,
            RedirectAttributes next) {
        return steps.take(identifying(reader.read(pursuit, null, caller)), sent, done -> {
            PursuitForms.tell(next, "told.identified");
            return "/pursuits/" + pursuit + "/buying-influences/" + done.id() + "?atLeast=" + done.version();
        });
    }

    private static Content identifying(Found found) {
        Step identify = Step.onPursuit(
                "identify-influence",
                "/api/v1/pursuits/" + found.view().id() + "/buying-influences",
                Field.line("name"),
                Field.line("position").optional(),
                Field.choice("role", BuyingRole.values(), "buying-role"),
                Field.choice("degree", DegreeOfInfluence.values(), "degree").startingWith("MEDIUM"),
                Field.choice("mode", ResponseMode.values(), "mode"),
                Field.number("rating", RATINGS).startingWith(0));
        return new Content("dealteam/identify", found, List.of(identify), Map.of());
    }

    @GetMapping("/{influence}")
    ModelAndView show(
            @PathVariable PursuitId pursuit,
            @PathVariable BuyingInfluenceId influence,
            @RequestParam(required = false) @Nullable Long atLeast,
            @RequestParam MultiValueMap<String, String> asked,
            Caller caller) {
        return steps.page(content(reader.read(pursuit, atLeast, caller), influence), asked);
    }

    @PostMapping("/{influence}")
    ModelAndView take(
            @PathVariable PursuitId pursuit,
            @PathVariable BuyingInfluenceId influence,
            @RequestParam MultiValueMap<String, String> sent,
            Caller caller,
            RedirectAttributes next) {
        return steps.take(content(reader.read(pursuit, null, caller), influence), sent, done -> {
            PursuitForms.tell(next, "told.done");
            return "/pursuits/" + pursuit + "/buying-influences/" + influence + "?atLeast=" + done.version();
        });
    }

    private static Content content(Found found, BuyingInfluenceId id) {
        BuyingInfluence influence = influence(found, id);
        List<Issue> issues = found.view().customer().issues().stream()
                .filter(issue -> issue.influence().equals(id))
                .toList();
        return new Content(
                "dealteam/influence",
                found,
                stepsOn(found, influence, issues),
                Map.of("influence", influence, "issues", issues, "asOf", found.at()));
    }

    private static BuyingInfluence influence(Found found, BuyingInfluenceId id) {
        return found.view().customer().influences().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "buying-influence-not-found",
                        "This pursuit has no such buying influence."));
    }

    private static List<Step> stepsOn(Found found, BuyingInfluence influence, List<Issue> issues) {
        if (influence.removal() != null) {
            // Nothing can be done with it any more, and the write side does not know it as something to act on.
            return List.of();
        }
        BuyingInfluenceId id = influence.id();
        String pursuit = "/api/v1/pursuits/" + found.view().id();
        String path = pursuit + "/buying-influences/" + id;
        List<Step> all = new ArrayList<>();
        all.add(Step.on(
                id, "state-issue", path + "/issues", Field.choice("aim", Aim.values(), "aim"), Field.prose("text")));
        for (Issue issue : issues) {
            String on = pursuit + "/issues/" + issue.id();
            if (issue.understood() && issue.confirmation() == null) {
                all.add(Step.on(
                                issue.id(),
                                "confirm-issue",
                                on + "/confirmations",
                                Field.prose("note").optional())
                        .about(issue.text()));
            }
            if (issue.understood()) {
                all.add(Step.on(issue.id(), "retract-issue", on + "/retractions", Field.prose("reason"))
                        .about(issue.text()));
            }
        }
        all.add(Step.on(
                id,
                "assess-influence",
                path + "/assessments",
                Field.number("rating", RATINGS).startingWith(influence.rating()),
                Field.choice("mode", ResponseMode.values(), "mode").startingWith(influence.mode()),
                Field.choice("degree", DegreeOfInfluence.values(), "degree").startingWith(influence.degree()),
                Field.choice("role", BuyingRole.values(), "buying-role").startingWith(influence.role()),
                Field.prose("note").optional()));
        all.add(Step.on(
                id,
                "state-win-result",
                path + "/win-results",
                Field.prose("text")
                        .startingWith(
                                influence.winResult() == null
                                        ? null
                                        : influence.winResult().text())));
        all.add(Step.on(id, "remove-influence", path + "/removals", Field.prose("reason")));
        return all;
    }
}
