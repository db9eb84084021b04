package io.tutti.query.integrity;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.page.AdminStep;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.Panel;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Integrity checks on the page of administration, and what one of them found. */
@Page
class IntegrityPage implements Panel {

    private static final String CHECKS = AdminStep.PAGE + "/integrity-checks";
    private static final int SHOWN = 50;

    private final IntegrityEndpoint endpoint;

    IntegrityPage(IntegrityEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public String page() {
        return AdminStep.PAGE;
    }

    @Override
    public void show(Caller caller, Model model) {
        model.addAttribute("checks", endpoint.list(caller).items());
    }

    @GetMapping(CHECKS + "/{id}")
    String check(
            @PathVariable long id,
            @RequestParam(required = false) @Min(0) @Nullable Long cursor,
            Caller caller,
            Model model) {
        model.addAttribute("check", endpoint.check(id, caller));
        model.addAttribute("found", endpoint.differences(id, cursor, SHOWN, caller));
        AdminStep.show(model);
        return "integrity/check";
    }

    @PostMapping(CHECKS)
    String begin(Caller caller, JwtAuthenticationToken token, RedirectAttributes next) {
        return AdminStep.take(AdminStep.PAGE, next, () -> {
            endpoint.begin(caller, token);
            return "admin.check-begun";
        });
    }

    @PostMapping(CHECKS + "/{id}/repairs")
    String repairAll(@PathVariable long id, Caller caller, JwtAuthenticationToken token, RedirectAttributes next) {
        return AdminStep.take(CHECKS + "/" + id, next, () -> {
            endpoint.repairAll(id, caller, token);
            return "admin.repair-begun";
        });
    }

    /** One pursuit, from the page of the check that found it. */
    @PostMapping(CHECKS + "/{id}/pursuits/{pursuit}/repairs")
    String repairOne(
            @PathVariable long id,
            @PathVariable PursuitId pursuit,
            Caller caller,
            JwtAuthenticationToken token,
            RedirectAttributes next) {
        return AdminStep.take(CHECKS + "/" + id, next, () -> {
            try {
                return endpoint.repairOne(pursuit, caller, token).healed() ? "admin.repaired" : "admin.not-repaired";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE, "repair-interrupted", "The process ends; repair it again.");
            }
        });
    }
}
