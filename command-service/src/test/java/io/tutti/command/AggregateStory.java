package io.tutti.command;

import io.tutti.command.platform.dispatch.AggregateCommand;
import io.tutti.command.platform.rule.RuleBroken;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** Given what happened to an aggregate, when somebody wants something, then this happens or a rule refuses. */
public final class AggregateStory<A> {

    private final AggregateTestFixture<A> fixture;
    private final Object[] past;

    private AggregateStory(Class<A> aggregate, Object... past) {
        this.fixture = new AggregateTestFixture<>(aggregate);
        this.past = past;
    }

    public static <A> AggregateStory<A> given(Class<A> aggregate, Object... events) {
        return new AggregateStory<>(aggregate, events);
    }

    /** What the aggregate's handler takes beside the command. */
    public AggregateStory<A> with(Object resource) {
        fixture.registerInjectableResource(resource);
        return this;
    }

    public Outcome<A> when(AggregateCommand command, Map<String, ?> metadata) {
        TestExecutor<A> given = past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(past);
        return new Outcome<>(given.when(new GenericCommandMessage<>(
                new GenericMessage<>(command, metadata), command.aggregate().getName())));
    }

    public Outcome<A> when(AggregateCommand command) {
        return when(command, Map.of());
    }

    public record Outcome<A>(ResultValidator<A> result) {
        public void then(Object... events) {
            result.expectSuccessfulHandlerExecution().expectEvents(events);
        }

        public void thenRefused(String code) {
            result.expectNoEvents()
                    .expectException(org.hamcrest.CoreMatchers.allOf(
                            org.hamcrest.CoreMatchers.instanceOf(RuleBroken.class),
                            org.hamcrest.Matchers.hasProperty(
                                    "message", org.hamcrest.CoreMatchers.startsWith(code + ":"))));
        }
    }
}
