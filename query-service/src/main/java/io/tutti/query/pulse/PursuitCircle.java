package io.tutti.query.pulse;

import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who may know of a pursuit, as far as rounds of the pulse need it.
 *
 * @param visibility whether everybody may
 * @param members everybody on the team right now
 */
public record PursuitCircle(Visibility visibility, Set<MemberId> members) {

    private static final PursuitCircle NOBODY = new PursuitCircle(Visibility.OPEN, Set.of());

    public PursuitCircle {
        members = Set.copyOf(members);
    }

    /** Whether the caller may know of the pursuit. */
    boolean has(Caller caller) {
        return visibility == Visibility.OPEN
                || caller.hasAny(Role.LEADER, Role.ADMIN)
                || members.stream().anyMatch(member -> member.value().equals(caller.subject()));
    }

    static PursuitCircle after(@Nullable PursuitCircle before, PursuitEvent event) {
        PursuitCircle circle = before == null ? NOBODY : before;
        return switch (event) {
            case PursuitOpened e ->
                new PursuitCircle(e.visibility() == null ? Visibility.OPEN : e.visibility(), circle.members());
            case VisibilityChanged e -> new PursuitCircle(e.visibility(), circle.members());
            case MemberJoined e -> circle.changed(members -> members.add(e.member()));
            case MemberLeft e -> circle.changed(members -> members.remove(e.member()));
            default -> circle; // whatever else happens changes nothing of who may know
        };
    }

    private PursuitCircle changed(Consumer<Set<MemberId>> change) {
        Set<MemberId> changed = new TreeSet<>(Comparator.comparing(MemberId::value));
        changed.addAll(members);
        change.accept(changed);
        return new PursuitCircle(visibility, changed);
    }
}
