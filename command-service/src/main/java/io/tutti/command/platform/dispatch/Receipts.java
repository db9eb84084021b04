package io.tutti.command.platform.dispatch;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.platform.rule.RuleBroken;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate remembers of the requests that carried an Idempotency-Key: enough to give a repeated request its
 * first answer. It is rebuilt from the events' metadata, so it is as durable and as exact as the events themselves.
 */
public final class Receipts {

    private record Entry(UUID content, long version) {}

    private final Map<UUID, Entry> byRequest = new HashMap<>();

    /** Remembers that a request caused the event of a version; the last one of a request is its answer. */
    public void note(@Nullable String request, @Nullable String content, long version) {
        if (request != null && content != null) {
            byRequest.put(UUID.fromString(request), new Entry(UUID.fromString(content), version));
        }
    }

    /**
     * The first answer to a request, if it was answered before.
     *
     * @throws RuleBroken when the key was used for other content
     */
    public Optional<Receipt> of(@Nullable String request, @Nullable String content) {
        if (request == null || content == null) {
            return Optional.empty();
        }
        Entry first = byRequest.get(UUID.fromString(request));
        if (first == null) {
            return Optional.empty();
        }
        RuleBroken.check(new IdempotencyKeyNamesOneRequest(first.content().equals(UUID.fromString(content))));
        return Optional.of(new Receipt(first.version()));
    }

    /** A key stands for one request: reuse with other content is a mistake of the client. */
    record IdempotencyKeyNamesOneRequest(boolean sameContent) implements Rule {
        @Override
        public boolean holds() {
            return sameContent;
        }

        @Override
        public String explanation() {
            return "This Idempotency-Key was used before for another request. Use a new key for a new request.";
        }
    }
}
