package io.tutti.command.platform.lookup;

import io.tutti.contract.EventCodec;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.platform.security.Caller;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pursuits exist for some people only. */
@Component
public class ConfidentialPursuits {

    private final JdbcClient jdbc;
    private final PursuitTeams teams;

    ConfidentialPursuits(JdbcClient jdbc, PursuitTeams teams) {
        this.jdbc = jdbc;
        this.teams = teams;
    }

    /** The pursuits of which the caller may not know that they exist, as it is now. */
    public Set<PursuitId> hiddenFrom(Caller caller) {
        return everConfidential().stream()
                .filter(pursuit -> isHidden(pursuit, caller))
                .collect(Collectors.toSet());
    }

    /** Whether the caller may not know that the pursuit exists, as it is now. */
    public boolean isHidden(PursuitId pursuit, Caller caller) {
        return teams.of(pursuit).filter(team -> !team.isVisibleTo(caller)).isPresent();
    }

    /** All that ever were, and some that only look so; few. */
    private List<PursuitId> everConfidential() {
        return jdbc.sql("""
                        select aggregate_identifier from domain_event_entry where payload_type = :changed
                        union
                        select aggregate_identifier from domain_event_entry
                        where payload_type = :opened and position('CONFIDENTIAL'::bytea in payload) > 0""")
                .param("changed", EventCodec.typeOf(VisibilityChanged.class).name())
                .param("opened", EventCodec.typeOf(PursuitOpened.class).name())
                .query((row, number) -> PursuitId.of(row.getString(1)))
                .list();
    }
}
