package io.tutti.query.dealteam.inputrequest;

import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.dealteam.Field;
import io.tutti.query.dealteam.Field.Kind;
import io.tutti.query.dealteam.Field.Option;
import io.tutti.query.dealteam.PursuitForms;
import io.tutti.query.dealteam.Step;
import io.tutti.query.dealteam.Steps;
import io.tutti.query.dealteam.Steps.Content;
import io.tutti.query.platform.page.Page;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.InputRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** One request: what was asked, what became of it, and what the viewer can do about it now. */
@Page
@RequestMapping("/pursuits/{pursuit}/input-requests/{request}")
class RequestPage {

    private final PursuitReader reader;
    private final Steps steps;

    RequestPage(PursuitReader reader, Steps steps) {
        this.reader = reader;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable PursuitId pursuit,
            @PathVariable InputRequestId request,
            @RequestParam(required = false) @Nullable Long atLeast,
            @RequestParam MultiValueMap<String, String> asked,
            Caller caller) {
        return steps.page(content(reader.read(pursuit, atLeast, caller), request, caller), asked);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable PursuitId pursuit,
            @PathVariable InputRequestId request,
            @RequestParam MultiValueMap<String, String> sent,
            Caller caller,
            RedirectAttributes next) {
        return steps.take(content(reader.read(pursuit, null, caller), request, caller), sent, done -> {
            PursuitForms.tell(next, "told.done");
            return "/pursuits/" + pursuit + "/input-requests/" + request + "?atLeast=" + done.version();
        });
    }

    private static Content content(Found found, InputRequestId id, Caller caller) {
        InputRequest request = request(found, id);
        Map<ContributionId, Contribution> contributions =
                found.view().contributions().stream().collect(Collectors.toMap(Contribution::id, Function.identity()));
        return new Content(
                "dealteam/request",
                found,
                stepsOf(found, request, caller),
                Map.of("request", request, "asOf", found.at(), "contributions", contributions));
    }

    private static InputRequest request(Found found, InputRequestId id) {
        return found.view().requests().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "input-request-not-found", "This pursuit has no such request."));
    }

    private static List<Step> stepsOf(Found found, InputRequest request, Caller caller) {
        InputRequestId id = request.id();
        String path = "/api/v1/pursuits/" + found.view().id() + "/input-requests/" + id;
        List<Option> own = found.view().contributions().reversed().stream()
                .filter(one -> one.stands() && one.contributor().value().equals(caller.subject()))
                .map(one -> new Option(one.id().toString(), one.title()))
                .toList();
        List<Step> all = new ArrayList<>();
        all.add(Step.on(id, "accept-answer", path + "/acceptances"));
        all.add(Step.on(id, "send-back-answer", path + "/send-backs", Field.prose("reason")));
        if (!own.isEmpty()) {
            all.add(Step.on(id, "answer-request", path + "/answers", Field.choice("contribution", own)));
        }
        all.add(Step.on(
                id,
                "reassign-request",
                path + "/reassignments",
                Field.of(Kind.ASKED, "asked"),
                Field.prose("reason").optional()));
        all.add(Step.on(id, "decline-request", path + "/refusals", Field.prose("reason")));
        all.add(Step.on(
                id,
                "cancel-request",
                path + "/cancellations",
                Field.prose("reason").optional()));
        return all;
    }
}
