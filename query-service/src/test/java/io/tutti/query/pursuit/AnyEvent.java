package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.Aim;
import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.BuyingInfluenceAssessed;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.CloseRescheduled;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.GateRequirement;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequestDeclined;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequestOverdue;
import io.tutti.contract.pursuit.InputRequestReassigned;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.IssueConfirmed;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.IssueRetracted;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.MemberRoleChanged;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.ProposalMade;
import io.tutti.contract.pursuit.PursuitAbandoned;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import io.tutti.contract.pursuit.RequirementType;
import io.tutti.contract.pursuit.ResponseMode;
import io.tutti.contract.pursuit.RetrospectiveNoted;
import io.tutti.contract.pursuit.ReviewHeld;
import io.tutti.contract.pursuit.SponsorChanged;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.contract.pursuit.StandardTakenOver;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.UnderstoodInfluence;
import io.tutti.contract.pursuit.ValueRevised;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.contract.pursuit.Waiver;
import io.tutti.contract.pursuit.WinResultStated;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes an event of each type there is; ids and other numbers come from one small number. */
final class AnyEvent {

    private static final Currency EURO = Currency.getInstance("EUR");

    /** What an event says: somebody of a department, a number, an instant. */
    private record Seed(String who, String from, int number, Instant at) {

        MemberId member() {
            return new MemberId(who);
        }

        MemberId other() {
            return new MemberId("m-" + number);
        }

        Department department() {
            return new Department(from);
        }

        ContributionId contribution() {
            return PursuitStory.contribution(number);
        }

        InputRequestId request() {
            return PursuitStory.request(number);
        }

        BuyingInfluenceId influence() {
            return PursuitStory.influence(number);
        }

        IssueId issue() {
            return PursuitStory.issue(number);
        }

        <T> T one(T[] values) {
            return values[number % values.length];
        }

        Stage gate() {
            return Stage.values()[1 + number % 3];
        }

        GateStandard standard() {
            return new GateStandard(
                    List.of(department()), List.of(one(ContributionKind.values())), number > 1, List.of("red"));
        }
    }

    private static final List<Function<Seed, PursuitEvent>> MAKERS = List.of(
            s -> new PursuitOpened(
                    "Aurora Rail",
                    "Signalling for the northern corridor",
                    new Money(new BigDecimal("2400000.50"), EURO),
                    true,
                    LocalDate.of(2026, 11, 30),
                    List.of(s.department()),
                    new PursuitKind("renewal"),
                    Visibility.CONFIDENTIAL,
                    new ExternalReference("salesforce", "006xx" + s.number())),
            s -> new MemberJoined(s.member(), "Ana", s.department(), TeamRole.CONTRIBUTOR),
            s -> new MemberMoved(s.member(), s.department()),
            s -> new MemberRoleChanged(s.member(), s.number() == 2 ? TeamRole.CONTRIBUTOR : TeamRole.SPONSOR),
            s -> new LeadHandedOver(s.member(), s.other()),
            s -> new SponsorChanged(s.number() == 2 ? null : s.other(), "Back from leave"),
            s -> new MemberLeft(s.member(), s.number() == 2 ? null : "Took another job"),
            s -> new ValueRevised(new Money(new BigDecimal(1000 * s.number()), EURO), false, "Two lots only"),
            s -> new CloseRescheduled(LocalDate.of(2027, 1, s.number()), "The board meets later"),
            s -> new RequiredDepartmentsChanged(List.of(s.department(), new Department("tax")), "Bonds"),
            s -> new VisibilityChanged(s.one(Visibility.values()), "Listed company"),
            s -> new ContributionLogged(
                    s.contribution(),
                    s.member(),
                    s.department(),
                    s.one(Artefact.values()).kind(),
                    s.one(Artefact.values()),
                    "Title",
                    "Text",
                    List.of(),
                    List.of(PursuitStory.contribution(s.number() + 1)),
                    s.at()),
            s -> new ContributionRevised(s.contribution(), 2, "Better title", "Better text", List.of("proof"), s.at()),
            s -> new ContributionAcknowledged(
                    PursuitStory.acknowledgement(100 + s.number()),
                    s.contribution(),
                    s.member(),
                    s.department(),
                    s.one(AcknowledgementType.values()),
                    "Shown to the board",
                    s.at()),
            s -> new ContributionWithdrawn(s.contribution(), s.member(), "Overtaken", s.at()),
            s -> new InputRequested(
                    s.request(),
                    s.member(),
                    s.department(),
                    new Department("legal"),
                    s.other(),
                    "Can we cap liability?",
                    s.at().plus(Duration.ofDays(4)),
                    s.at()),
            s -> new InputRequestReassigned(s.request(), s.member(), new Department("tax"), null, "It is theirs"),
            s -> new InputRequestOverdue(s.request(), s.at().plus(Duration.ofDays(4))),
            s -> new InputRequestAnswered(s.request(), s.contribution(), s.member(), s.department(), s.at()),
            s -> new AnswerSentBack(s.request(), s.contribution(), s.member(), s.department(), "No figures", s.at()),
            s -> new AnswerAccepted(s.request(), s.contribution(), s.member(), s.department(), s.at()),
            s -> new InputRequestDeclined(s.request(), s.member(), s.department(), "Outside counsel", s.at()),
            s -> new InputRequestCancelled(s.request(), s.member(), s.number() == 2 ? null : "Dropped"),
            s -> new BuyingInfluenceIdentified(
                    s.influence(),
                    "Ines",
                    "Head of operations",
                    s.one(BuyingRole.values()),
                    s.one(DegreeOfInfluence.values()),
                    s.one(ResponseMode.values()),
                    -s.number()),
            s -> new BuyingInfluenceAssessed(
                    s.influence(),
                    BuyingRole.ECONOMIC,
                    DegreeOfInfluence.HIGH,
                    ResponseMode.TROUBLE,
                    s.number(),
                    "Came to the demonstration"),
            s -> new WinResultStated(s.influence(), "Leads the new control centre"),
            s -> new IssueStated(s.issue(), s.influence(), s.one(Aim.values()), "Trains wait at the border"),
            s -> new IssueConfirmed(s.issue(), "By mail", s.at()),
            s -> new IssueRetracted(s.issue(), "It was the other line"),
            s -> new BuyingInfluenceRemoved(s.influence(), "Retired"),
            s -> new StandardTakenOver(
                    new PursuitKind("renewal"), s.number(), List.of(new StandardOfGate(s.gate(), s.standard()))),
            s -> new GatePlanned(s.gate(), LocalDate.of(2026, 5, s.number()), s.standard()),
            s -> new GatePassed(
                    s.gate(),
                    s.member(),
                    List.of(
                            new GateRequirement(RequirementType.DEPARTMENT_IN, s.from()),
                            new GateRequirement(RequirementType.INFLUENCES_UNDERSTOOD, null)),
                    new Waiver(s.other(), "The customer asked for it")),
            s -> new ReviewHeld(PursuitStory.thing(s.number()), "red", "Too long", s.at()),
            s -> new ProposalMade(
                    PursuitStory.thing(s.number()),
                    "Option B",
                    List.of(new UnderstoodInfluence(s.influence(), BuyingRole.USER, List.of(s.issue()))),
                    s.at()),
            s -> new PursuitLost(List.of("price"), "price", "By a hair", s.at()),
            s -> new PursuitReopened("They called again"),
            s -> new PursuitAbandoned("Too far off", s.at()),
            s -> new PursuitWon("The control centre", s.at()),
            s -> new RetrospectiveNoted(
                    PursuitStory.thing(s.number()), s.member(), s.department(), "Ask legal earlier"));

    /** How many there are: numbers below it make events of all types, in an order in which they tell a story. */
    static final int KINDS = MAKERS.size();

    private static final Map<Class<?>, Integer> BY_TYPE = Stream.iterate(0, i -> i + 1)
            .limit(KINDS)
            .collect(Collectors.toMap(
                    i -> of(i, "m-1", "sales", 1, PursuitStory.START).getClass(), i -> i));

    static {
        if (!BY_TYPE.keySet().equals(Set.of(PursuitEvent.class.getPermittedSubclasses()))) {
            throw new AssertionError("not every type of event is made here");
        }
    }

    private AnyEvent() {}

    /** An event of the type with the number. */
    static PursuitEvent of(int kind, String who, String department, int number, Instant at) {
        return MAKERS.get(kind).apply(new Seed(who, department, number, at));
    }

    /** An event of the type, at the start of all stories. */
    static PursuitEvent of(Class<? extends PursuitEvent> type, String who, String department, int number) {
        return of(BY_TYPE.get(type), who, department, number, PursuitStory.START);
    }
}
