package io.tutti.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
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

    @Test
    void the_server_waits_with_the_end_until_the_write_that_failed_is_on_its_way_out() throws Exception {
        CountDownLatch failing = new CountDownLatch(1);
        CountDownLatch out = new CountDownLatch(1);
        Thread writer = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(() -> hangup.write(new Broken(failing, out), "data: 1\n\n"))
                        .isInstanceOf(IOException.class));
        failing.await();

        Thread server = Thread.ofPlatform().start(() -> hangup.onError(new AsyncEvent(answer)));

        await().until(() -> server.getState() == Thread.State.BLOCKED);
        verify(answer, never()).complete();
        out.countDown();
        writer.join();
        server.join();
        verify(answer).complete();
    }

    @Test
    void nothing_is_written_to_an_answer_that_is_over() {
        hangup.complete(answer);

        assertThatThrownBy(() -> hangup.write(OutputStream.nullOutputStream(), "data: 1\n\n"))
                .isInstanceOf(IOException.class);
    }

    /** A connection that breaks, and takes its time to say so. */
    private static final class Broken extends OutputStream {

        private final CountDownLatch failing;
        private final CountDownLatch out;

        private Broken(CountDownLatch failing, CountDownLatch out) {
            this.failing = failing;
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            failing.countDown();
            try {
                out.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw new IOException("broken pipe");
        }
    }
}
