package io.tutti.query.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.query.pursuit.Reader;
import io.tutti.query.stream.Connection.Outlet;
import io.tutti.query.stream.Connection.Request;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells clients what changes, as long as they listen. */
@RestController
@Tag(name = "Live", description = "Being told of changes as they become visible")
class StreamEndpoint {

    private final Connections connections;

    StreamEndpoint(Connections connections) {
        this.connections = connections;
    }

    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Be told of changes",
            description = "Server-Sent Events without end. Each pursuit-changed message stands for one event of a"
                    + " pursuit that the caller may read, once a read shows it; its data has pursuit, version, type,"
                    + " department, actor and recordedAt. A message ready comes first: whatever becomes visible from"
                    + " then on is told. Its id, as that of every message, is a position; sent back as Last-Event-ID, the"
                    + " stream goes on right after it. A message reset says that the topic does not reach back that far,"
                    + " so read anew what you show. The stream ends when the access token expires.")
    @ApiResponse(
            responseCode = "200",
            description = "Messages, one after the other",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void stream(
            @Parameter(description = "Only changes of these pursuits; may be repeated")
                    @RequestParam(defaultValue = "")
                    @Size(max = 200)
                    Set<PursuitId> pursuit,
            @Parameter(description = "Only events that have this department") @RequestParam(required = false) @Nullable
                    Department department,
            @Parameter(description = "Only events of these types, such as tutti.pursuit.won; may be repeated")
                    @RequestParam(defaultValue = "")
                    @Size(max = 100)
                    Set<String> type,
            @Parameter(description = "The last id that was received; browsers send it when they connect again")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventIdHeader,
            @Parameter(description = "The same, for clients that cannot set the header; the header goes before")
                    @RequestParam(required = false)
                    @Nullable
                    String lastEventId,
            Caller caller,
            JwtAuthenticationToken token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Position after = position(lastEventIdHeader, lastEventId);
        Selection selection = new Selection(pursuit, department == null ? null : department.code(), type);
        Request wanted = new Request(
                Reader.of(caller), selection, after, token.getToken().getExpiresAt());
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            describe(response);
            return;
        }
        connections.enter(caller.subject());
        describe(response);
        serve(wanted, caller, request, response);
    }

    private static void describe(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // Tells nginx and its kin to pass on each message at once.
        response.setHeader("X-Accel-Buffering", "no");
    }

    private void serve(Request wanted, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OutputStream body = response.getOutputStream();
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        Hangup hangup = new Hangup();
        async.addListener(hangup);
        Outlet outlet = text -> hangup.write(body, text);
        Runnable end = () -> {
            connections.leave(caller.subject());
            hangup.complete(async);
        };
        try {
            // Before this thread is done with the answer's headers, no other may write.
            outlet.write(Messages.opening());
            connections.serve(wanted, outlet, hangup::happened, end);
        } catch (IOException clientIsGone) {
            end.run();
        }
    }

    /** The header of a browser that connects again is newer than the address, which stays the same. */
    private static @Nullable Position position(@Nullable String header, @Nullable String parameter) {
        String text = header == null || header.isEmpty() ? parameter : header;
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Position.of(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "malformed-last-event-id",
                    "Last-Event-ID is no id that this stream gave. Leave it out to be told from now on.");
        }
    }
}
