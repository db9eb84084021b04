package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.Visibility;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.TeamMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads pursuits, and the one place that decides which. An open pursuit is for everybody; a confidential
 * one for those who are on its team now, for leaders and for administrators. For others it does not exist. An
 * integrator is one of the others unless on the team.
 *
 * @param subject of the access token
 * @param readsAll whether confidential pursuits of other teams are visible, too
 */
public record Reader(String subject, boolean readsAll) {

    /** Stands for everybody; no member id has this form. */
    private static final String EVERYBODY = "*";

    public static Reader of(Caller caller) {
        return new Reader(caller.subject(), caller.hasAny(Role.LEADER, Role.ADMIN));
    }

    /** Who may read a pursuit, beside those who read all; null while it is not known to have been opened. */
    static @Nullable List<String> readersOf(PursuitView view) {
        Facts facts = view.facts();
        if (facts == null) {
            return null;
        }
        return facts.visibility() == Visibility.OPEN
                ? List.of(EVERYBODY)
                : view.team().stream()
                        .filter(TeamMember::present)
                        .map(member -> member.member().value())
                        .toList();
    }

    /** Whether this one may read what is for the given readers. */
    public boolean mayRead(List<String> readers) {
        return readsAll || names().stream().anyMatch(readers::contains);
    }

    /** The entries of which a pursuit needs one to be readable for this one, who does not read all. */
    List<String> names() {
        return List.of(EVERYBODY, subject);
    }
}
