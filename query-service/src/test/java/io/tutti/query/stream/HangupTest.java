package io.tutti.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.servlet.AsyncContext;
import org.junit.jupiter.api.Test;

class HangupTest {

    private final AsyncContext answer = mock(AsyncContext.class);
    private final Hangup hangup = new Hangup();

    @Test
    void an_answer_is_ended_once() {
        hangup.complete(answer);
        hangup.complete(answer);

        verify(answer, times(1)).complete();
        assertThat(hangup.happened()).isTrue();
    }

    @Test
    void an_answer_that_the_server_ended_without_a_word_is_no_failure() {
        doThrow(new IllegalStateException("has already completed processing"))
                .when(answer)
                .complete();

        hangup.complete(answer);

        assertThat(hangup.happened()).isTrue();
    }
}
