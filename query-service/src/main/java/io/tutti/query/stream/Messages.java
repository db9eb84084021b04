package io.tutti.query.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The text of what is sent, in the format of Server-Sent Events. */
final class Messages {

    /** How long a client waits before it connects again. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private static final JsonMapper JSON = JsonMapper.shared();

    private Messages() {}

    /** The data of a {@code pursuit-changed} message; fields without value are left out. */
    private record Changed(
            String pursuit,
            long version,
            String type,
            @JsonInclude(Include.NON_NULL) @Nullable String department,
            @JsonInclude(Include.NON_EMPTY) String actor,
            Instant recordedAt) {}

    /** The first thing on every connection; commits the answer's headers. */
    static String opening() {
        return "retry: " + RETRY.toMillis() + "\n\n";
    }

    /** Says from where on the client is told everything. */
    static String ready(Position position) {
        return message("ready", position, "{}");
    }

    /** Says that something may have been missed, and from where on the client is told everything again. */
    static String reset(Position position) {
        return message("reset", position, "{}");
    }

    static String changed(Notice notice, Position position) {
        return message(
                "pursuit-changed",
                position,
                JSON.writeValueAsString(new Changed(
                        notice.pursuit().toString(),
                        notice.version(),
                        notice.type(),
                        notice.department(),
                        notice.actor(),
                        notice.recordedAt())));
    }

    /** A comment, which keeps the connection alive; with it the client's position moves on past what it did not want. */
    static String heartbeat(@Nullable Position position) {
        return position == null ? ": heartbeat\n\n" : ": heartbeat\nid: " + position + "\n\n";
    }

    private static String message(String event, Position position, String data) {
        return "id: " + position + "\nevent: " + event + "\ndata: " + data + "\n\n";
    }
}
