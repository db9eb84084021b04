package io.tutti.query.platform.page;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session with what was changed since it was stored, so that requests side by side do not undo each other. */
final class StoredSession implements Session {

    private final MapSession session;
    private final Set<String> changed = new LinkedHashSet<>();
    private @Nullable String storedAs;
    private Instant storedAccess;

    /**
     * Wraps one.
     *
     * @param stored whether it is in the store as it is
     */
    StoredSession(MapSession session, boolean stored) {
        this.session = session;
        this.storedAs = stored ? session.getId() : null;
        this.storedAccess = session.getLastAccessedTime();
    }

    /** The id by which the store knows it; null for a new one. */
    @Nullable
    String storedAs() {
        return storedAs;
    }

    /** When it was last used, as the store knows. */
    Instant storedAccess() {
        return storedAccess;
    }

    /** Names of the attributes that were set or removed. */
    Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** From now on the store has all of it. */
    void stored() {
        storedAs = session.getId();
        storedAccess = session.getLastAccessedTime();
        changed.clear();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        session.setAttribute(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
        changed.add(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
