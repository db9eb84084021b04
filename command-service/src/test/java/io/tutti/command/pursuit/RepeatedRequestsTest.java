package io.tutti.command.pursuit;

import static io.tutti.command.pursuit.PursuitStory.aTeamOfTwo;
import static io.tutti.command.pursuit.PursuitStory.given;

import io.tutti.command.platform.dispatch.RequestMetadata;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.TeamRole;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RepeatedRequestsTest {

    private static final String REQUEST = "00000000-0000-8000-8000-000000000001";
    private static final String CONTENT = "00000000-0000-8000-8000-0000000000c1";
    private static final String OTHER_CONTENT = "00000000-0000-8000-8000-0000000000c2";

    /** Two people join by one command. */
    private static final PursuitCommand TWO_JOIN = new Joins("x", "y");

    private record Joins(String... members) implements PursuitCommand {
        @Override
        public PursuitId pursuit() {
            return PursuitStory.PURSUIT;
        }

        @Override
        public Actor actor() {
            return PursuitStory.ANA;
        }

        @Override
        public Action action() {
            return Action.onPursuit("join", "/", (state, actor, pursuit) -> List.of());
        }

        @Override
        public List<PursuitEvent> decide(Pursuit state) {
            return java.util.Arrays.stream(members)
                    .<PursuitEvent>map(
                            id -> new MemberJoined(new MemberId(id), null, PursuitStory.LEGAL, TeamRole.CONTRIBUTOR))
                    .toList();
        }
    }

    @Test
    void a_repeated_request_gets_its_first_answer_whatever_happened_since() {
        AggregateTestFixture<Pursuit> fixture = fixture();
        fixture.given(PursuitStory.opened())
                .andGivenCommands(
                        message(TWO_JOIN, Map.of(RequestMetadata.REQUEST, REQUEST, RequestMetadata.CONTENT, CONTENT)),
                        message(new Joins("z"), Map.of()))
                .when(message(TWO_JOIN, Map.of(RequestMetadata.REQUEST, REQUEST, RequestMetadata.CONTENT, CONTENT)))
                .expectNoEvents()
                .expectResultMessagePayload(new io.tutti.command.platform.dispatch.Receipt(2));
    }

    @Test
    void a_repeated_request_gets_its_first_answer_even_with_a_version_that_is_stale_by_now() {
        AggregateTestFixture<Pursuit> fixture = fixture();
        Map<String, Object> metadata = Map.of(
                RequestMetadata.REQUEST,
                REQUEST,
                RequestMetadata.CONTENT,
                CONTENT,
                RequestMetadata.EXPECTED_VERSION,
                0L);
        fixture.given(PursuitStory.opened())
                .andGivenCommands(message(TWO_JOIN, metadata))
                .when(message(TWO_JOIN, metadata))
                .expectNoEvents()
                .expectResultMessagePayload(new io.tutti.command.platform.dispatch.Receipt(2));
    }

    @Test
    void a_key_that_is_used_for_something_else_is_refused() {
        AggregateTestFixture<Pursuit> fixture = fixture();
        new PursuitStory.Outcome(fixture.given(PursuitStory.opened())
                        .andGivenCommands(message(
                                TWO_JOIN, Map.of(RequestMetadata.REQUEST, REQUEST, RequestMetadata.CONTENT, CONTENT)))
                        .when(message(
                                new Joins("z"),
                                Map.of(RequestMetadata.REQUEST, REQUEST, RequestMetadata.CONTENT, OTHER_CONTENT))))
                .thenRefused("idempotency-key-names-one-request");
    }

    @Test
    void a_change_made_to_an_older_version_is_refused() {
        given(aTeamOfTwo())
                .when(TWO_JOIN, Map.of(RequestMetadata.EXPECTED_VERSION, 1L))
                .thenRefused("changes-are-made-to-the-latest-version");
    }

    @Test
    void a_change_made_to_the_latest_version_is_accepted() {
        given(aTeamOfTwo())
                .when(TWO_JOIN, Map.of(RequestMetadata.EXPECTED_VERSION, 2L))
                .thenVersion(4);
    }

    private static AggregateTestFixture<Pursuit> fixture() {
        AggregateTestFixture<Pursuit> fixture = new AggregateTestFixture<>(Pursuit.class);
        fixture.setReportIllegalStateChange(false); // the fixture replays commands that it was given
        fixture.registerCommandHandlerInterceptor((unitOfWork, chain) -> {
            unitOfWork.registerCorrelationDataProvider(
                    new SimpleCorrelationDataProvider(RequestMetadata.REQUEST, RequestMetadata.CONTENT));
            return chain.proceed();
        });
        return fixture;
    }

    private static Object message(PursuitCommand command, Map<String, ?> metadata) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(command, metadata), command.aggregate().getName());
    }
}
