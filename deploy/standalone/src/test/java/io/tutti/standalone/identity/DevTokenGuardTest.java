package io.tutti.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DevTokenGuardTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/dev/token/ana");

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"})
    void this_machine_calling_itself_gets_a_token(String host) {
        from("127.0.0.1", host);

        assertThat(DevTokenGuard.refusal(request)).isEmpty();
    }

    @Test
    void this_machine_may_call_by_ipv6() {
        from("0:0:0:0:0:0:0:1", "localhost:8080");

        assertThat(DevTokenGuard.refusal(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "10.0.0.1", "2001:db8::1"})
    void another_machine_gets_none(String address) {
        from(address, "localhost:8080");

        assertThat(DevTokenGuard.refusal(request)).get().asString().contains("on this machine only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8080", "localhost:8080:1", ""})
    void a_web_page_whose_name_leads_to_this_machine_gets_none(String host) {
        from("127.0.0.1", host);

        assertThat(DevTokenGuard.refusal(request)).get().asString().contains("localhost");
    }

    @Test
    void a_request_without_a_host_gets_none() {
        request.setRemoteAddr("127.0.0.1");

        assertThat(DevTokenGuard.refusal(request)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "X-Real-IP", "Via"})
    void a_proxy_gets_none(String header) {
        from("127.0.0.1", "localhost:8080");
        request.addHeader(header, "127.0.0.1");

        assertThat(DevTokenGuard.refusal(request)).get().asString().contains("proxy");
    }

    private void from(String address, String host) {
        request.setRemoteAddr(address);
        request.addHeader("Host", host);
    }
}
