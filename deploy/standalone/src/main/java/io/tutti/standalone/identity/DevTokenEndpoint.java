package io.tutti.standalone.identity;

import io.swagger.v3.oas.annotations.Hidden;
import io.tutti.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /dev/token/{name}}: a bearer token of a demo person as plain text, so that curl needs one line. */
@Hidden
@RestController
class DevTokenEndpoint {

    private final DemoTokens tokens;

    DevTokenEndpoint(DemoTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/dev/token/{name}")
    ResponseEntity<String> token(@PathVariable String name, HttpServletRequest request) {
        DevTokenGuard.refusal(request).ifPresent(reason -> {
            throw new ProblemException(HttpStatus.FORBIDDEN, "local-callers-only", reason);
        });
        DemoPerson person = DemoPerson.byLogin(name)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "person-not-found",
                        "No demo person has this name. Known: "
                                + DemoPerson.all().stream()
                                        .map(DemoPerson::login)
                                        .collect(Collectors.joining(", "))
                                + "."));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(tokens.accessTokenOf(person));
    }
}
