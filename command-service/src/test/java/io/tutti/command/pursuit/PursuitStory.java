package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.Aim;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.ResponseMode;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.platform.security.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** Given what happened in a pursuit, when somebody wants something, then this happens or a rule refuses. */
public final class PursuitStory {

    public static final PursuitId PURSUIT = PursuitId.of("00000000-0000-4000-8000-00000000000a");
    public static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    public static final Instant NOW = OPENED.plusSeconds(3_600);
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    public static final Department SALES = new Department("sales");
    public static final Department LEGAL = new Department("legal");

    /** Leads the pursuit, for sales. */
    public static final Actor ANA = new Actor(new MemberId("ana"), Set.of(Role.LEAD));

    /** Works for legal. */
    public static final Actor LEO = new Actor(new MemberId("leo"), Set.of(Role.CONTRIBUTOR));

    /** Leads the sales force, is on nobody's team. */
    public static final Actor LOU = new Actor(new MemberId("lou"), Set.of(Role.LEADER));

    /** Is on nobody's team. */
    public static final Actor ZOE = new Actor(new MemberId("zoe"), Set.of(Role.CONTRIBUTOR));

    public static final ContributionId FIRST = ContributionId.of("00000000-0000-4000-8000-000000000001");
    public static final ContributionId SECOND = ContributionId.of("00000000-0000-4000-8000-000000000002");
    public static final BuyingInfluenceId INFLUENCE = BuyingInfluenceId.of("00000000-0000-4000-8000-000000000004");
    public static final IssueId ISSUE = IssueId.of("00000000-0000-4000-8000-000000000005");
    public static final UUID ACKNOWLEDGEMENT = UUID.fromString("00000000-0000-4000-8000-000000000003");

    private final AggregateTestFixture<Pursuit> fixture = new AggregateTestFixture<>(Pursuit.class);
    private TestExecutor<Pursuit> given = fixture.givenNoPriorActivity();

    private PursuitStory() {}

    public static PursuitStory givenNothing() {
        return new PursuitStory();
    }

    public static PursuitStory given(PursuitEvent... events) {
        PursuitStory story = new PursuitStory();
        story.given = story.fixture.givenCurrentTime(OPENED).andGiven(Arrays.asList(events));
        return story;
    }

    public static PursuitEvent opened() {
        return new PursuitOpened(
                "Aurora Rail",
                "Signalling",
                euros("2400000.00"),
                true,
                LocalDate.of(2026, 11, 30),
                List.of(LEGAL, SALES),
                null,
                null,
                null);
    }

    public static PursuitEvent joined(Actor who, Department department, TeamRole role) {
        return new MemberJoined(who.member(), null, department, role);
    }

    public static PursuitEvent left(Actor who) {
        return new MemberLeft(who.member(), null);
    }

    public static PursuitEvent withdrawn(ContributionId what, Actor by) {
        return new ContributionWithdrawn(what, by.member(), "Outdated", NOW);
    }

    /** Ana leads for sales, Leo contributes for legal. */
    public static PursuitEvent[] aTeamOfTwo(PursuitEvent... andThen) {
        PursuitEvent[] events = Arrays.copyOf(
                new PursuitEvent[] {
                    opened(), joined(ANA, SALES, TeamRole.LEAD), joined(LEO, LEGAL, TeamRole.CONTRIBUTOR)
                },
                3 + andThen.length);
        System.arraycopy(andThen, 0, events, 3, andThen.length);
        return events;
    }

    public static PursuitEvent logged(ContributionId id, Actor by, Department department) {
        return new ContributionLogged(
                id,
                by.member(),
                department,
                ContributionKind.SPECIALIST_INPUT,
                Artefact.LEGAL,
                "Liability",
                "Cap it.",
                List.of(),
                List.of(),
                NOW);
    }

    public static PursuitEvent acknowledged(ContributionId what, Actor by, AcknowledgementType type) {
        return new ContributionAcknowledged(ACKNOWLEDGEMENT, what, by.member(), SALES, type, null, NOW);
    }

    public static PursuitEvent identified(BuyingInfluenceId id, BuyingRole role) {
        return new BuyingInfluenceIdentified(
                id, "Head of operations", null, role, DegreeOfInfluence.HIGH, ResponseMode.TROUBLE, -1);
    }

    public static PursuitEvent stated(IssueId issue, BuyingInfluenceId of) {
        return new IssueStated(issue, of, Aim.AVOID, "No closure in the holiday season");
    }

    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
    }

    /** More happened at an instant after the pursuit was opened. */
    public PursuitStory later(Instant when, PursuitEvent... events) {
        given = given.andGivenCurrentTime(when).andGiven(Arrays.asList(events));
        return this;
    }

    /** The pursuit is asked, without any metadata. */
    public Outcome when(PursuitCommand command) {
        return when(command, Map.of());
    }

    public Outcome when(PursuitCommand command, Map<String, ?> metadata) {
        return new Outcome(given.when(new GenericCommandMessage<>(
                new GenericMessage<>(command, metadata), command.aggregate().getName())));
    }

    public record Outcome(ResultValidator<Pursuit> result) {

        public void then(PursuitEvent... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        }

        public void thenVersion(long version) {
            result.expectSuccessfulHandlerExecution()
                    .expectResultMessagePayload(new io.tutti.command.platform.dispatch.Receipt(version));
        }

        public void thenNothingNew() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
        }

        public void thenRefused(String code) {
            result.expectNoEvents().expectException(RuleBroken.class);
            result.expectException(org.hamcrest.CoreMatchers.allOf(
                    org.hamcrest.CoreMatchers.instanceOf(RuleBroken.class),
                    org.hamcrest.Matchers.hasProperty("message", org.hamcrest.CoreMatchers.startsWith(code + ":"))));
        }
    }
}
