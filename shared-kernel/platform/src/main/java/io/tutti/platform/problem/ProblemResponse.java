package io.tutti.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is reached: in filters and for the container's own errors. */
public final class ProblemResponse {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemResponse() {}

    /** Writes status and body; headers such as {@code WWW-Authenticate} are the caller's. */
    public static void write(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        ProblemDetail problem = ProblemException.problem(status, code, detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream()
                .write(JSON.writeValueAsBytes(Map.of(
                        "type", String.valueOf(problem.getType()),
                        "title", status.getReasonPhrase(),
                        "status", status.value(),
                        "code", code,
                        "detail", detail)));
    }

    /** A code for a status that nothing more precise is known of, for example {@code method-not-allowed}. */
    static String codeOf(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null
                ? "http-" + status
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
