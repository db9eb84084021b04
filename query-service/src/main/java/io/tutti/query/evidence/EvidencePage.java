package io.tutti.query.evidence;

import io.tutti.contract.pulse.Statement;
import io.tutti.platform.security.Caller;
import io.tutti.query.evidence.EvidenceEndpoint.EvidenceNow;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.Panel;
import io.tutti.query.pursuit.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The three statements: dials for the portfolio, and what is behind each of them. */
@Page
class EvidencePage implements Panel {

    private static final int QUARTERS = 8;
    private static final int FAILING_SHOWN = 50;

    private final EvidenceEndpoint evidence;

    EvidencePage(EvidenceEndpoint evidence) {
        this.evidence = evidence;
    }

    @Override
    public String page() {
        return "/";
    }

    @Override
    public void show(Caller caller, Model model) {
        model.addAttribute("statements", evidence.evidence(QUARTERS, caller).statements());
    }

    @GetMapping("/evidence/{statement}")
    String statement(
            @PathVariable Statement statement,
            @RequestParam(required = false) @Nullable Quarter quarter,
            Caller caller,
            Model model) {
        EvidenceNow now = evidence.evidence(QUARTERS, caller);
        model.addAttribute("asOf", now.asOf());
        model.addAttribute("quarter", quarter);
        model.addAttribute(
                "one",
                now.statements().stream()
                        .filter(one -> one.statement() == statement)
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("failing", evidence.failures(statement, quarter, null, FAILING_SHOWN, caller));
        return "evidence/statement";
    }
}
