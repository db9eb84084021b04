package io.tutti.query.dealteam.inputrequest;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.security.Caller;
import io.tutti.query.dealteam.Asked;
import io.tutti.query.dealteam.CommandBody;
import io.tutti.query.dealteam.PursuitForms;
import io.tutti.query.platform.page.Page;
import io.tutti.query.platform.page.Viewer;
import io.tutti.query.pursuit.PursuitReader;
import io.tutti.query.pursuit.PursuitReader.Found;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks a department, or one person of it, for input. */
@Page
@RequestMapping("/pursuits/{pursuit}/input-requests/new")
class AskPage {

    private static final int WORKING_DAYS = 3;
    private static final int CLOSE_OF_BUSINESS = 17;

    private final PursuitReader reader;
    private final PursuitForms forms;
    private final InstantSource clock = InstantSource.system();

    AskPage(PursuitReader reader, PursuitForms forms) {
        this.reader = reader;
        this.forms = forms;
    }

    /**
     * A request as it is entered.
     *
     * @param asked as {@link Asked} reads it
     * @param due day and time in {@code zone}
     */
    record Form(String asked, String question, String due, String zone) {

        Form(@Nullable String asked, @Nullable String question, @Nullable String due, @Nullable String zone) {
            this.asked = Objects.requireNonNullElse(asked, "");
            this.question = Objects.requireNonNullElse(question, "");
            this.due = Objects.requireNonNullElse(due, "");
            this.zone = Objects.requireNonNullElse(zone, "");
        }

        CommandBody body() {
            return Asked.of(asked)
                    .into(new CommandBody())
                    .with("question", question)
                    .at("due", due, zone);
        }
    }

    /** Next actions and red flags lead here with the department whose turn it is. */
    @GetMapping
    ModelAndView enter(
            @PathVariable PursuitId pursuit,
            @ModelAttribute("form") Form form,
            @RequestParam(defaultValue = "") String department,
            @ModelAttribute(name = "viewer", binding = false) Viewer viewer,
            Caller caller) {
        String asked = form.asked().isEmpty() ? department : form.asked();
        return page(
                reader.read(pursuit, null, caller),
                new Form(asked, form.question(), inThreeWorkingDays(viewer.zone()), viewer.zoneName()));
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable PursuitId pursuit,
            @ModelAttribute("form") Form form,
            @RequestParam IdempotencyKey idempotencyKey,
            Caller caller,
            RedirectAttributes next) {
        return forms.send(
                "/api/v1/pursuits/" + pursuit + "/input-requests",
                form.body(),
                idempotencyKey,
                asked -> {
                    PursuitForms.tell(next, "told.asked", draft(pursuit));
                    return "/pursuits/" + pursuit + "/input-requests/" + asked.id() + "?atLeast=" + asked.version();
                },
                () -> page(reader.read(pursuit, null, caller), form));
    }

    private ModelAndView page(Found found, Form form) {
        return forms.page("dealteam/ask", found)
                .addObject("form", form)
                .addObject("draft", draft(found.view().id()))
                .addObject("departments", PursuitForms.whoCanBeAsked(found));
    }

    private static String draft(PursuitId pursuit) {
        return "ask-" + pursuit;
    }

    private String inThreeWorkingDays(ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        for (int working = 0; working < WORKING_DAYS; ) {
            day = day.plusDays(1);
            working += day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return day.atTime(CLOSE_OF_BUSINESS, 0).toString();
    }
}
