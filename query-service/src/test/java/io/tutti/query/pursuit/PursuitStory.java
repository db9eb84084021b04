package io.tutti.query.pursuit;

import io.tutti.contract.EventCodec;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.ContributionWithdrawn;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Writes the events of one pursuit for tests; ids are small numbers, so that failures read well. */
public final class PursuitStory {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00.123456789Z");

    private final PursuitId pursuit;
    private final List<RecordedEvent> events = new ArrayList<>();

    public PursuitStory(int number) {
        pursuit = pursuitId(number);
    }

    public static PursuitId pursuitId(int number) {
        return new PursuitId(new UUID(0x4000L, Long.MIN_VALUE | number));
    }

    public static ContributionId contribution(int number) {
        return new ContributionId(new UUID(0x4001L, Long.MIN_VALUE | number));
    }

    public static UUID acknowledgement(int number) {
        return new UUID(0x4002L, Long.MIN_VALUE | number);
    }

    public static InputRequestId request(int number) {
        return new InputRequestId(new UUID(0x4003L, Long.MIN_VALUE | number));
    }

    public static BuyingInfluenceId influence(int number) {
        return new BuyingInfluenceId(new UUID(0x4004L, Long.MIN_VALUE | number));
    }

    public static IssueId issue(int number) {
        return new IssueId(new UUID(0x4005L, Long.MIN_VALUE | number));
    }

    /** The id of a review, proposal or retrospective note. */
    public static UUID thing(int number) {
        return new UUID(0x4006L, Long.MIN_VALUE | number);
    }

    public PursuitId id() {
        return pursuit;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    public RecordedEvent event(int sequence) {
        return events.get(sequence);
    }

    public List<RecordedEvent> events(int from, int to) {
        return List.copyOf(events.subList(from, to));
    }

    /** The view after one clean pass over everything so far. */
    public PursuitView view() {
        return PursuitFold.fold(PursuitView.before(pursuit), events);
    }

    public PursuitStory opened(String... required) {
        return add(new PursuitOpened(
                "Aurora Rail",
                "Signalling for the northern corridor",
                new Money(new BigDecimal("2400000.50"), Currency.getInstance("EUR")),
                true,
                LocalDate.of(2026, 11, 30),
                Arrays.stream(required).map(Department::new).toList(),
                null,
                null,
                null));
    }

    public PursuitStory joined(String member, String department) {
        return add(new MemberJoined(new MemberId(member), null, new Department(department), TeamRole.CONTRIBUTOR));
    }

    public PursuitStory logged(int number, String member, String department, Instant at, Integer... buildsOn) {
        return add(new ContributionLogged(
                contribution(number),
                new MemberId(member),
                new Department(department),
                Artefact.WIN_THEME.kind(),
                Artefact.WIN_THEME,
                "Title " + number,
                "Text",
                List.of("proof"),
                Arrays.stream(buildsOn).map(PursuitStory::contribution).toList(),
                at));
    }

    public PursuitStory logged(int number, String member, String department, Integer... buildsOn) {
        return logged(number, member, department, START, buildsOn);
    }

    public PursuitStory acknowledged(int number, int contribution, String member, String department) {
        return add(new ContributionAcknowledged(
                acknowledgement(number),
                contribution(contribution),
                new MemberId(member),
                new Department(department),
                AcknowledgementType.ACCEPTED,
                null,
                START));
    }

    /** Asked by the member, and answered by the contribution, which the member accepts. */
    public PursuitStory accepted(int request, int contribution, String member, String department) {
        MemberId asker = new MemberId(member);
        Department askedFrom = new Department(department);
        return add(new InputRequested(
                        request(request),
                        asker,
                        askedFrom,
                        new Department("legal"),
                        null,
                        "How?",
                        START.plusSeconds(3_600),
                        START))
                .add(new InputRequestAnswered(
                        request(request),
                        contribution(contribution),
                        new MemberId("who-answers"),
                        new Department("legal"),
                        START))
                .add(new AnswerAccepted(request(request), contribution(contribution), asker, askedFrom, START));
    }

    public PursuitStory withdrawn(int contribution, String member) {
        return add(new ContributionWithdrawn(
                contribution(contribution), new MemberId(member), "It was wrong", START.plusSeconds(1)));
    }

    public PursuitStory add(PursuitEvent event) {
        var type = EventCodec.typeOf(event.getClass());
        return add(type.name(), type.revision(), EventCodec.encode(event));
    }

    public PursuitStory add(Class<? extends PursuitEvent> type, String who, String department, int number) {
        return add(AnyEvent.of(type, who, department, number));
    }

    /** One event of each type, all about the numbers 1, by m-1, who left; then ana of legal comes. It is confidential. */
    public PursuitStory everything() {
        for (int kind = 0; kind < AnyEvent.KINDS; kind++) {
            add(AnyEvent.of(kind, "m-1", "sales", 1, START));
        }
        return joined("ana", "legal");
    }

    /** Two departments that work together: requests, a gate, a withdrawal, somebody who moves, another department required. */
    public static PursuitStory eventful(int number) {
        PursuitStory story = new PursuitStory(number)
                .opened("legal", "sales")
                .joined("ana", "sales")
                .joined("leo", "legal");
        for (int n = 1; n <= 4; n++) {
            story.logged(2 * n, "ana", "sales").acknowledged(2 * n, 2 * n, "leo", "legal");
            story.logged(2 * n + 1, "leo", "legal", 2 * n).acknowledged(2 * n + 1, 2 * n + 1, "ana", "sales");
        }
        return story.accepted(1, 3, "ana", "sales")
                .withdrawn(4, "ana")
                .add(GatePlanned.class, "ana", "sales", 1)
                .add(RequiredDepartmentsChanged.class, "ana", "sales", 1)
                .add(MemberMoved.class, "leo", "finance", 1)
                .logged(20, "leo", "finance")
                .acknowledged(20, 20, "ana", "sales")
                .add(GatePassed.class, "ana", "sales", 1);
    }

    public PursuitStory unknown() {
        return add("tutti.pursuit.of-tomorrow", 1, "{}".getBytes(StandardCharsets.UTF_8));
    }

    public PursuitStory add(String type, int revision, byte[] json) {
        int sequence = events.size();
        events.add(new RecordedEvent(
                "e-" + sequence,
                type,
                revision,
                pursuit.value(),
                sequence,
                START.plusSeconds(sequence).plusNanos(sequence),
                "m-1",
                json));
        return this;
    }

    /** The same event, done by a service account for the actor. */
    public static RecordedEvent by(String serviceAccount, RecordedEvent event) {
        return new RecordedEvent(
                event.id(),
                event.typeName(),
                event.revision(),
                event.subject(),
                event.sequence(),
                event.recordedAt(),
                event.actor(),
                serviceAccount,
                event.json());
    }

    /** The same event, of another pursuit. */
    public static RecordedEvent of(PursuitId pursuit, RecordedEvent event) {
        return new RecordedEvent(
                event.id(),
                event.typeName(),
                event.revision(),
                pursuit.value(),
                event.sequence(),
                event.recordedAt(),
                event.actor(),
                event.json());
    }

    /** The same event, recorded at another time. */
    public static RecordedEvent recordedAt(RecordedEvent event, Instant at) {
        return new RecordedEvent(
                event.id(),
                event.typeName(),
                event.revision(),
                event.subject(),
                event.sequence(),
                at,
                event.actor(),
                event.json());
    }

    /** The same event, with other bytes. */
    public static RecordedEvent withJson(RecordedEvent event, String json) {
        return new RecordedEvent(
                event.id(),
                event.typeName(),
                event.revision(),
                event.subject(),
                event.sequence(),
                event.recordedAt(),
                event.actor(),
                json.getBytes(StandardCharsets.UTF_8));
    }
}
