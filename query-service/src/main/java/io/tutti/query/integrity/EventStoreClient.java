package io.tutti.query.integrity;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.platform.CommandServiceSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the command service for what its event store holds, on behalf of an administrator and with their token. Every
 * call throws {@link ProblemException}: 503 when the command service is away, 502 when it does not take the token.
 */
@Component
class EventStoreClient implements DisposableBean {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    private final URI address;
    private final RestClient client;

    EventStoreClient(CommandServiceSettings settings) {
        address = settings.url();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(ANSWERING);
        client = RestClient.builder().baseUrl(address).requestFactory(requests).build();
    }

    /** A pursuit and the sequence of its last event. */
    record PursuitVersion(UUID pursuit, long version) {}

    /** A part of them; without a cursor the last one. */
    record VersionPage(List<PursuitVersion> items, @Nullable UUID nextCursor) {}

    /** What was published again. */
    record Republished(UUID pursuit, long events, long version) {}

    /** Pursuits and their versions, after one or from the first. */
    VersionPage versions(@Nullable UUID cursor, int limit, String token) {
        return answered(() -> client.get()
                .uri(uri -> {
                    uri.path("/api/v1/admin/pursuit-versions").queryParam("limit", limit);
                    return (cursor == null ? uri : uri.queryParam("cursor", cursor)).build();
                })
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(VersionPage.class));
    }

    /**
     * Has all events of a pursuit published again.
     *
     * @throws ProblemException also 404, when there is no such pursuit
     */
    Republished republish(PursuitId pursuit, String token) {
        return answered(() -> client.post()
                .uri("/api/v1/admin/pursuits/{id}/republications", pursuit)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .onStatus(status -> status == HttpStatus.NOT_FOUND, (request, response) -> {
                    throw new ProblemException(
                            HttpStatus.NOT_FOUND,
                            "pursuit-not-found",
                            "There is no pursuit " + pursuit + " in the event store.");
                })
                .body(Republished.class));
    }

    private <T> T answered(Supplier<@Nullable T> request) {
        try {
            return Objects.requireNonNull(request.get(), "an answer has a body");
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden e) {
            throw new ProblemException(
                    HttpStatus.BAD_GATEWAY,
                    "event-store-refuses",
                    "The command service at " + address + " does not take your token: " + e.getStatusCode()
                            + ". If it has expired, begin again with a new one.");
        } catch (RestClientException e) {
            throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "event-store-unreachable",
                            "The command service at " + address + " does not answer as it should: " + e.getMessage())
                    .retryAfter(RETRY);
        }
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
