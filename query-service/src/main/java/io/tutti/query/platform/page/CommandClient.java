package io.tutti.query.platform.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.platform.CommandServiceSettings;
import io.tutti.query.platform.page.CommandAnswer.Accepted;
import io.tutti.query.platform.page.CommandAnswer.Refused;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what people do on pages to the write side, with their own access token, so that it decides as for anybody. */
@Component
public class CommandClient implements DisposableBean {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    private final RestClient client;
    private final JsonMapper json;

    CommandClient(CommandServiceSettings settings, JsonMapper json) {
        this.json = json;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(ANSWERING);
        client = RestClient.builder()
                .baseUrl(settings.url())
                .requestFactory(requests)
                .build();
    }

    /**
     * Sends a command of the person who makes the present request.
     *
     * @param path of the write side, for example {@code /api/v1/pursuits}
     * @param body becomes JSON
     * @param key of the form, so that sending it twice has one effect
     * @return refused also with 503 while the write side is away: then the form can be sent again as it is
     */
    public CommandAnswer send(String path, Object body, IdempotencyKey key) {
        try {
            return client.post()
                    .uri(path)
                    .headers(headers -> {
                        headers.setBearerAuth(token());
                        headers.setAcceptLanguageAsLocales(List.of(LocaleContextHolder.getLocale()));
                    })
                    .header("Idempotency-Key", key.value())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(body))
                    .exchange((request, response) -> answer(response));
        } catch (ResourceAccessException e) {
            return new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE.value(),
                    "command-service-unreachable",
                    "What you entered could not be stored just now. It is still here: send it again in a moment.",
                    Map.of());
        }
    }

    /**
     * Asks what the person can do in a pursuit, and on things in it.
     *
     * @param pursuit its id
     * @param targets ids of things in it, at most 200
     * @throws ProblemException 404 when there is no such pursuit or thing; 503 while the write side is away
     */
    public Actions actions(Object pursuit, Collection<?> targets) {
        try {
            return Objects.requireNonNull(client.get()
                    .uri(uri -> uri.path("/api/v1/pursuits/{pursuit}/actions")
                            .queryParam("target", targets.toArray())
                            .build(pursuit))
                    .headers(headers -> headers.setBearerAuth(token()))
                    .exchange((request, response) -> {
                        JsonNode said = read(response);
                        if (response.getStatusCode().is2xxSuccessful()) {
                            return json.treeToValue(said, Answered.class).asActions();
                        }
                        Refused refused = refused(response.getStatusCode().value(), said);
                        throw new ProblemException(
                                HttpStatus.valueOf(refused.status()), refused.code(), refused.detail());
                    }));
        } catch (ResourceAccessException e) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "command-service-unreachable",
                            "What can be done here cannot be said just now; try again.")
                    .retryAfter(RETRY);
        }
    }

    /** The actions, from an answer that may have more than a page needs. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answered(long version, List<Actions.Offer> actions) {
        Actions asActions() {
            return new Actions(version, actions);
        }
    }

    private CommandAnswer answer(ClientHttpResponse response) throws IOException {
        JsonNode said = read(response);
        return response.getStatusCode().is2xxSuccessful()
                ? new Accepted(text(said, "id"), said.path("version").asLong(-1))
                : refused(response.getStatusCode().value(), said);
    }

    private JsonNode read(ClientHttpResponse response) throws IOException {
        MediaType type = response.getHeaders().getContentType();
        byte[] body = response.getBody().readAllBytes();
        boolean isJson = type != null && type.getSubtype().endsWith("json") && body.length > 0;
        return isJson ? json.readTree(body) : json.createObjectNode();
    }

    private static Refused refused(int status, JsonNode problem) {
        Map<String, String> fields = new LinkedHashMap<>();
        problem.path("errors")
                .forEach(error -> fields.putIfAbsent(
                        error.path("field").asString(""), error.path("message").asString("")));
        String code = text(problem, "code");
        return new Refused(
                status,
                code == null ? "command-service-unreachable" : code,
                Objects.requireNonNullElse(
                        text(problem, "detail"), "The command service answered with " + status + "."),
                fields);
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).isString() ? object.path(field).asString() : null;
    }

    private static String token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken person) {
            return person.getToken().getTokenValue();
        }
        throw new IllegalStateException("nobody is logged in");
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
