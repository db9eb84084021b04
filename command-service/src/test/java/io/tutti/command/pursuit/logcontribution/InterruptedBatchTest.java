package io.tutti.command.pursuit.logcontribution;

import static io.tutti.command.pursuit.PursuitStory.PURSUIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.platform.dispatch.Receipt;
import io.tutti.command.pursuit.PursuitStory;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InterruptedBatchTest {

    private final Commands commands = mock(Commands.class);
    private final LogContributionsEndpoint endpoint = new LogContributionsEndpoint(
            commands,
            JsonMapper.builder().build(),
            Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void an_outage_in_the_middle_ends_the_batch_and_says_what_was_stored() {
        when(commands.send(any(), any(), any()))
                .thenReturn(new Receipt(7))
                .thenThrow(new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable", "Away."));
        ObjectNode item = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "SPECIALIST_INPUT")
                .put("artefact", "LEGAL")
                .put("title", "Liability")
                .put("text", "Cap it.");
        CommandRequest request =
                new CommandRequest(new Caller("ana", Set.of(), null, null), null, null, PursuitStory.NOW);

        assertThatThrownBy(() ->
                        endpoint.logAll(PURSUIT, new LogContributionsEndpoint.Body(List.of(item, item, item)), request))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(503);
                    assertThat(problem.getBody().getDetail()).startsWith("The batch was interrupted at item 1;");
                    assertThat(problem.getBody().getProperties())
                            .containsEntry("code", "store-unavailable")
                            .extractingByKey("results", InstanceOfAssertFactories.list(BatchResult.class))
                            .singleElement()
                            .returns(7L, BatchResult::version);
                });
        verify(commands, times(2)).send(any(), any(), any());
    }
}
