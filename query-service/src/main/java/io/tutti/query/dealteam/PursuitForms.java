package io.tutti.query.dealteam;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.platform.page.CommandAnswer;
import io.tutti.query.platform.page.CommandAnswer.Accepted;
import io.tutti.query.platform.page.CommandAnswer.Refused;
import io.tutti.query.platform.page.CommandClient;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.TeamMember;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all forms on a pursuit have in common. */
@Component
public class PursuitForms {

    static final String KEY = "idempotencyKey";
    private static final String REUSED = "idempotency-key-names-one-request";

    private final CommandClient commands;

    PursuitForms(CommandClient commands) {
        this.commands = commands;
    }

    /**
     * A page with a form. Its model has {@code pursuit}, {@code facts}, {@code offers}, and a new name for one intent.
     *
     * @param targets ids of the things in the pursuit that something can be done to
     */
    public ModelAndView page(String template, Found found, Object... targets) {
        return new ModelAndView(template)
                .addObject("pursuit", found.view())
                .addObject("facts", found.facts())
                .addObject("offers", offers(found.view().id(), List.of(targets)))
                .addObject(KEY, UUID.randomUUID());
    }

    private Offers offers(PursuitId pursuit, List<Object> targets) {
        try {
            return new Offers(commands.actions(pursuit, targets));
        } catch (ProblemException e) {
            if (e.getStatusCode().is5xxServerError()) {
                return new Offers(null);
            }
            throw e;
        }
    }

    /**
     * Sends what was entered.
     *
     * @param path of the write side
     * @param key of the form
     * @param next address to go to when it was accepted
     * @param again the form, with what was entered, for when it was refused
     */
    public ModelAndView send(
            String path,
            CommandBody body,
            IdempotencyKey key,
            Function<Accepted, String> next,
            Supplier<ModelAndView> again) {
        CommandAnswer answer = commands.send(path, body, key);
        if (answer instanceof Refused refused) {
            ModelAndView form = again.get();
            form.setStatus(HttpStatusCode.valueOf(refused.status()));
            // Somebody went back in the browser to a form that was sent, and changed it: sent once more, it is a new
            // one.
            return form.addObject("refused", refused)
                    .addObject(KEY, refused.code().equals(REUSED) ? UUID.randomUUID() : key.value());
        }
        return new ModelAndView("redirect:" + next.apply((Accepted) answer));
    }

    /** What the next page tells once. */
    public static void tell(RedirectAttributes next, String message) {
        next.addFlashAttribute("told", message);
    }

    /** The same, of a form whose draft can be forgotten. */
    public static void tell(RedirectAttributes next, String message, String draft) {
        tell(next, message);
        next.addFlashAttribute("draftDone", draft);
    }

    /** The viewer's place on the team now; empty for somebody who is not on it. */
    public static Optional<TeamMember> seat(PursuitView pursuit, Caller caller) {
        return pursuit.team().stream()
                .filter(member -> member.present() && member.member().value().equals(caller.subject()))
                .findFirst();
    }

    /** Whom one can ask: required departments and those of the team, by code, each with its present members. */
    public static SortedMap<Department, List<TeamMember>> whoCanBeAsked(Found found) {
        SortedMap<Department, List<TeamMember>> asked = new TreeMap<>();
        found.facts().requiredDepartments().forEach(department -> asked.put(department, List.of()));
        List<TeamMember> present =
                found.view().team().stream().filter(TeamMember::present).toList();
        for (TeamMember member : present) {
            asked.put(
                    member.department(),
                    present.stream()
                            .filter(one -> one.department().equals(member.department()))
                            .toList());
        }
        return asked;
    }
}
