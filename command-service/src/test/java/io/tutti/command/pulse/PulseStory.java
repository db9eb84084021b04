package io.tutti.command.pulse;

import io.tutti.command.AggregateStory;
import io.tutti.command.platform.lookup.PursuitTeam;
import io.tutti.command.platform.lookup.PursuitTeams;
import io.tutti.contract.pulse.PulseEvent;
import io.tutti.contract.pulse.RoundId;
import io.tutti.contract.pulse.RoundOpened;
import io.tutti.contract.pulse.Statement;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who and what the stories of the pulse are about: Ana leads a pursuit, Leo is on its team, Zoe is not. */
public final class PulseStory {

    public static final Caller LOU = new Caller("lou", Set.of(Role.LEADER), null, null);
    public static final Caller ANA = new Caller("ana", Set.of(Role.LEAD), null, null);
    public static final Caller LEO = new Caller("leo", Set.of(Role.CONTRIBUTOR), null, null);
    public static final Caller ZOE = new Caller("zoe", Set.of(Role.CONTRIBUTOR), null, null);
    public static final RoundId ROUND = RoundId.of("00000000-0000-4000-8000-0000000000c1");
    public static final PursuitId PURSUIT = PursuitId.of("00000000-0000-4000-8000-00000000000a");
    public static final PursuitId SECRET = PursuitId.of("00000000-0000-4000-8000-00000000000b");
    public static final RoundOpened OF_THE_TEAM = new RoundOpened(PURSUIT);
    public static final RoundOpened OF_THE_SECRET = new RoundOpened(SECRET);
    public static final RoundOpened OF_ALL = new RoundOpened(null);
    public static final Map<Statement, Integer> POINTS =
            Map.of(Statement.CUSTOMER_CORE, 4, Statement.COLLABORATIVE_CULTURE, 1, Statement.CALIBRATED_SUCCESS, 5);

    private static final Set<MemberId> MEMBERS = Set.of(new MemberId("ana"), new MemberId("leo"));
    private static final Map<PursuitId, PursuitTeam> TEAMS = Map.of(
            PURSUIT, new PursuitTeam(new MemberId("ana"), MEMBERS, Visibility.OPEN),
            SECRET, new PursuitTeam(new MemberId("ana"), MEMBERS, Visibility.CONFIDENTIAL));

    private PulseStory() {}

    public static AggregateStory<PulseRound> given(PulseEvent... past) {
        return given(new NotedInMemory(), past);
    }

    public static AggregateStory<PulseRound> given(Participation participation, PulseEvent... past) {
        PursuitTeams teams = pursuit -> Optional.ofNullable(TEAMS.get(pursuit));
        return AggregateStory.given(PulseRound.class, (Object[]) past)
                .with(teams)
                .with(participation);
    }

    /** Notes who took part where a test can look. */
    public static final class NotedInMemory implements Participation {

        public final Set<String> people = ConcurrentHashMap.newKeySet();

        @Override
        public void begin(RoundId round) {}

        @Override
        public boolean note(RoundId round, String subject) {
            return people.add(subject);
        }

        @Override
        public void forget(RoundId round) {
            people.clear();
        }
    }
}
