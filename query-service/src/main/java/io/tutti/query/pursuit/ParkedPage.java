package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.AdminOnly;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.page.AdminStep;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.Panel;
import io.tutti.query.pursuit.ParkedPursuitsEndpoint.Skip;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parked pursuits on the page of administration. */
@Page
class ParkedPage implements Panel {

    private static final int SHOWN = 50;

    private final ParkedPursuitsEndpoint endpoint;
    private final Board board;
    private final Validator validator;

    ParkedPage(ParkedPursuitsEndpoint endpoint, Board board, Validator validator) {
        this.endpoint = endpoint;
        this.board = board;
        this.validator = validator;
    }

    @Override
    public String page() {
        return AdminStep.PAGE;
    }

    @Override
    public void show(Caller caller, Model model) {
        ParkedPursuitsEndpoint.ParkedPage part = endpoint.list(null, SHOWN, caller);
        Map<PursuitId, String> names = new HashMap<>();
        part.items()
                .forEach(one -> board.card(one.pursuit(), Reader.of(caller))
                        .ifPresent(card -> names.put(card.id(), card.account())));
        model.addAttribute("parked", part);
        // Of a pursuit of which nothing could be read there is no name.
        model.addAttribute("parkedNames", names);
    }

    @PostMapping(AdminStep.PAGE + "/parked-pursuits/{id}/retries")
    String retry(@PathVariable PursuitId id, Caller caller, RedirectAttributes next) {
        return AdminStep.take(
                AdminStep.PAGE,
                next,
                () -> endpoint.retry(id, caller).halt() == null ? "admin.goes-on" : "admin.still-parked");
    }

    @PostMapping(AdminStep.PAGE + "/parked-pursuits/{id}/skips")
    String skip(
            @PathVariable PursuitId id,
            @RequestParam long sequence,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            RedirectAttributes next) {
        AdminOnly.check(caller);
        return AdminStep.take(AdminStep.PAGE, next, () -> {
            Skip skip = new Skip(sequence, reason.strip());
            if (!validator.validate(skip).isEmpty()) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST, "skip-has-a-reason", "Say why nothing is lost by skipping the event.");
            }
            return endpoint.skip(id, skip, caller).halt() == null ? "admin.skipped" : "admin.skipped-still-parked";
        });
    }
}
