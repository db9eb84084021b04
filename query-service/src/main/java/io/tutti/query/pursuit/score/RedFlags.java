package io.tutti.query.pursuit.score;

import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.Department;
import io.tutti.query.pursuit.view.BuyingInfluence;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.Issue;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The gaps in a pursuit that somebody should do something about. */
public final class RedFlags {

    /** A buying influence that is rated so, or lower, stands against the solution. */
    private static final int AGAINST = -4;

    private RedFlags() {}

    /** What is missing; stable codes for programs. */
    public enum Code {
        NO_ECONOMIC_BUYING_INFLUENCE,
        INFLUENCE_WITHOUT_UNDERSTOOD_ISSUE,
        NO_COACH,
        LOW_RATING,
        DEPARTMENT_SILENT,
        REQUEST_OVERDUE
    }

    /**
     * One gap.
     *
     * @param subject id of the buying influence or request, or the department; null for the pursuit as a whole
     * @param text what it is and what to do, for people
     */
    public record RedFlag(Code code, @Nullable String subject, String text) {}

    /** All red flags of an opened pursuit at one moment, in the order of their codes. */
    public static List<RedFlag> of(PursuitView view, Instant asked) {
        Instant at = view.course().timeAt(asked);
        Facts facts = Objects.requireNonNull(view.facts(), "facts");
        List<BuyingInfluence> influences = view.customer().influences().stream()
                .filter(influence -> influence.removal() == null)
                .toList();
        List<RedFlag> flags = new ArrayList<>();
        if (influences.stream().noneMatch(influence -> influence.role() == BuyingRole.ECONOMIC)) {
            flags.add(new RedFlag(
                    Code.NO_ECONOMIC_BUYING_INFLUENCE,
                    null,
                    "Nobody who gives final approval is identified: find out who does."));
        }
        for (BuyingInfluence influence : influences) {
            if (view.customer().issues().stream()
                    .filter(Issue::understood)
                    .noneMatch(issue -> issue.influence().equals(influence.id()))) {
                flags.add(about(
                        influence,
                        Code.INFLUENCE_WITHOUT_UNDERSTOOD_ISSUE,
                        "What " + influence.name()
                                + " tries to fix, avoid or accomplish is not understood: ask, and state it."));
            }
        }
        if (influences.stream().noneMatch(influence -> influence.role() == BuyingRole.COACH)) {
            flags.add(new RedFlag(
                    Code.NO_COACH, null, "Nobody at the customer guides the team: find or develop a coach."));
        }
        for (BuyingInfluence influence : influences) {
            if (influence.rating() <= AGAINST) {
                flags.add(about(
                        influence,
                        Code.LOW_RATING,
                        influence.name() + " is rated " + influence.rating()
                                + ": cover that base, or understand why not."));
            }
        }
        for (Department department : silent(view, facts)) {
            flags.add(new RedFlag(
                    Code.DEPARTMENT_SILENT,
                    department.code(),
                    department + " is required and has given nothing: ask for a first contribution."));
        }
        for (InputRequest request : view.requests()) {
            if (request.status() == Status.OPEN && !request.due().isAfter(at)) {
                flags.add(new RedFlag(
                        Code.REQUEST_OVERDUE,
                        request.id().toString(),
                        request.askedOf() + " owes an answer since " + request.due() + ": \"" + request.question()
                                + "\""));
            }
        }
        return flags;
    }

    private static RedFlag about(BuyingInfluence influence, Code code, String text) {
        return new RedFlag(code, influence.id().toString(), text);
    }

    private static List<Department> silent(PursuitView view, Facts facts) {
        return facts.requiredDepartments().stream()
                .filter(department -> view.contributions().stream()
                        .noneMatch(one -> one.stands() && one.department().equals(department)))
                .sorted()
                .toList();
    }
}
