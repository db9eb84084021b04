package io.tutti.query.dealteam.contribution;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.dealteam.CommandBody;
import io.tutti.query.dealteam.PursuitForms;
import io.tutti.query.platform.page.CommandAnswer.Accepted;
import io.tutti.query.platform.page.CommandAnswer.Refused;
import io.tutti.query.platform.page.CommandClient;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.ReturnAddress;
import io.tutti.query.pursuit.PursuitReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes up what somebody else contributed, by one click wherever it is shown. */
@Page
class AcknowledgePage {

    private final CommandClient commands;
    private final PursuitReader reader;

    AcknowledgePage(CommandClient commands, PursuitReader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    @PostMapping("/pursuits/{pursuit}/contributions/{contribution}/acknowledgements")
    String acknowledge(
            @PathVariable PursuitId pursuit,
            @PathVariable ContributionId contribution,
            @RequestParam(defaultValue = "ACCEPTED") AcknowledgementType type,
            @RequestParam(required = false) @Nullable ReturnAddress back,
            Caller caller,
            RedirectAttributes next) {
        // One person takes up one contribution in one way once, however often the button is pressed.
        IdempotencyKey key = IdempotencyKey.of("acknowledge " + contribution + " " + type);
        String path = "/api/v1/pursuits/" + pursuit + "/contributions/" + contribution + "/acknowledgements";
        return switch (commands.send(path, new CommandBody().with("type", type), key)) {
            case Accepted done -> {
                PursuitForms.tell(next, "told.acknowledged");
                awaitShown(pursuit, done.version(), caller);
                String home = "/pursuits/" + pursuit + "?atLeast=" + done.version();
                yield "redirect:" + (back == null ? home : back.or(home));
            }
            case Refused refused ->
                throw new ProblemException(HttpStatus.valueOf(refused.status()), refused.code(), refused.detail());
        };
    }

    /** The page to go back to may show many pursuits, and so take no version to wait for. */
    private void awaitShown(PursuitId pursuit, long version, Caller caller) {
        try {
            reader.read(pursuit, version, caller);
        } catch (ProblemException notYet) {
            // It is stored; pages that are live show it when it comes.
        }
    }
}
