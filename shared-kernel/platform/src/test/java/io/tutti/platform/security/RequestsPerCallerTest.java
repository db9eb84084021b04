package io.tutti.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestsPerCallerTest {

    private final RequestsPerCaller limit = new RequestsPerCaller(2);

    @Test
    void a_caller_with_too_many_requests_running_is_told_to_wait_while_others_are_served() {
        begin("ana");
        begin("ana");

        assertThatThrownBy(() -> begin("ana")).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.getStatusCode().value()).isEqualTo(429);
            assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        });
        assertThat(begin("ben")).isTrue();
    }

    @Test
    void an_answered_or_refused_request_makes_room_again() {
        begin("ana");
        begin("ana");
        assertThatThrownBy(() -> begin("ana")).isInstanceOf(ProblemException.class);
        end("ana");

        assertThat(begin("ana")).isTrue();
        assertThatThrownBy(() -> begin("ana")).isInstanceOf(ProblemException.class);
    }

    private boolean begin(String caller) {
        return limit.preHandle(request(caller), new MockHttpServletResponse(), this);
    }

    private void end(String caller) {
        limit.afterCompletion(request(caller), new MockHttpServletResponse(), this, null);
    }

    private static MockHttpServletRequest request(String caller) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setUserPrincipal(() -> caller);
        return request;
    }
}
