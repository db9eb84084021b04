package io.tutti.query.statetopic;

import io.tutti.contract.collaboration.PursuitCollaboration;
import io.tutti.platform.idempotency.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the topic holds of a pursuit, as far as it has to be remembered.
 *
 * @param version of the state; -1 for one that cannot be read
 * @param since from when on it is so
 * @param formula of the state; null for none
 * @param says a fingerprint of all that the state says but {@code since}; null for a pursuit that was taken back
 */
record Held(
        long version,
        Instant since,
        @Nullable String formula,
        @Nullable UUID says) {

    /** What is to be done. */
    enum Step {
        /** The topic is right, or knows more. */
        NOTHING,
        PUBLISH,
        /** The state is taken back, for subscribers the pursuit is not there. */
        TAKE_BACK,
        /**
         * The topic is ahead of what this process knows: either this process lags, or the pursuit was set back or removed.
         * Only the stored documents tell.
         */
        DOUBT
    }

    static Held of(PursuitCollaboration state) {
        PursuitCollaboration timeless = state.since(Instant.EPOCH);
        return new Held(
                state.version(),
                state.since(),
                state.formula(),
                IdempotencyKey.fingerprint(new String(timeless.json(), StandardCharsets.UTF_8)));
    }

    static Held of(Present present) {
        return present.state() == null ? new Held(present.version(), present.since(), null, null) : of(present.state());
    }

    /** A value that is no state, as nobody but a stranger writes it. */
    static Held unreadable() {
        return new Held(-1, Instant.MIN, null, IdempotencyKey.fingerprint(""));
    }

    /**
     * Decides for a pursuit.
     *
     * @param held null when the topic holds nothing of it
     * @param present null when it is not there
     */
    static Step step(@Nullable Held held, @Nullable Present present) {
        if (held == null) {
            return present == null || present.state() == null ? Step.NOTHING : Step.PUBLISH;
        }
        if (present == null || present.version() < held.version) {
            boolean takenBackAnyway = held.says == null && (present == null || present.state() == null);
            return takenBackAnyway ? Step.NOTHING : Step.DOUBT;
        }
        if (present.version() == held.version && present.since().isBefore(held.since)) {
            return Step.NOTHING;
        }
        return settled(held, present);
    }

    /** As {@link #step}, for what the stored documents tell: it is so, however far ahead the topic is. */
    static Step settled(Held held, @Nullable Present present) {
        if (present == null || present.state() == null) {
            return held.says == null ? Step.NOTHING : Step.TAKE_BACK;
        }
        Held wanted = of(present);
        return wanted.says != null && wanted.says.equals(held.says) ? Step.NOTHING : Step.PUBLISH;
    }
}
