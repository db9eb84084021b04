package io.tutti.command.platform.dispatch;

import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every command endpoint knows of a request beside its body; taken as a method argument.
 *
 * @param caller who asks
 * @param key the Idempotency-Key, null when none was sent
 * @param expectedVersion the version in If-Match, null when none was sent
 * @param receivedAt when the request came in
 */
public record CommandRequest(
        Caller caller,
        @Nullable IdempotencyKey key,
        @Nullable Long expectedVersion,
        Instant receivedAt) {

    /**
     * An id for what this request creates: derived from the Idempotency-Key and who sent it, so that a repetition means
     * the same thing, or random without a key.
     *
     * @param purpose what is created and where, for example {@code pursuit}
     */
    public UUID newId(String purpose) {
        return key == null ? UUID.randomUUID() : key.idFor(caller.sender(), purpose);
    }

    /**
     * The same request by the one who acts, where service accounts may act for members.
     *
     * @param member as named by a part of the request; null when the part names nobody
     * @param scope what the service account's token must allow
     * @throws io.tutti.platform.problem.ProblemException as {@link Caller#actingFor}
     */
    public CommandRequest actingFor(@Nullable String member, String scope) {
        return new CommandRequest(caller.actingFor(member, scope), key, expectedVersion, receivedAt);
    }
}
