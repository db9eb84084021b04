package io.tutti.query.platform.page;

import io.tutti.platform.problem.ProblemException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something that an administrator does on a page: afterwards they are back on it, and read what came of it. */
public final class AdminStep {

    /** The page of administration. */
    public static final String PAGE = "/admin";

    private static final String STATUS = "refusedStatus";
    private static final String CODE = "refusedCode";
    private static final String DETAIL = "refusedDetail";

    private AdminStep() {}

    /**
     * Does it, and answers with the way back.
     *
     * @param page to go to afterwards
     * @param step gives the name of the message that tells what was done
     * @throws ProblemException 403 for those who may not; every other problem is shown on the page
     */
    public static String take(String page, RedirectAttributes next, Supplier<String> step) {
        try {
            next.addFlashAttribute("told", step.get());
        } catch (ProblemException e) {
            if (e.getStatusCode() == HttpStatus.FORBIDDEN) {
                throw e;
            }
            next.addFlashAttribute(STATUS, e.getStatusCode().value());
            next.addFlashAttribute(CODE, code(e));
            next.addFlashAttribute(DETAIL, e.getMessage());
        }
        return "redirect:" + page;
    }

    private static String code(ProblemException e) {
        Map<String, Object> members = Objects.requireNonNullElse(e.getBody().getProperties(), Map.of());
        return String.valueOf(members.get("code"));
    }

    /** What was refused just before, for the part of the layout that shows it. */
    public static void show(Model model) {
        if (model.getAttribute(CODE) instanceof String code && model.getAttribute(STATUS) instanceof Integer status) {
            model.addAttribute(
                    "refused",
                    new CommandAnswer.Refused(status, code, String.valueOf(model.getAttribute(DETAIL)), Map.of()));
        }
    }
}
