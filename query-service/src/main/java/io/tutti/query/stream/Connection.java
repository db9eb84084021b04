package io.tutti.query.stream;

import io.tutti.query.pursuit.Reader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One client that is told of changes, from its first message to its last. Runs in one virtual thread, which waits while
 * the client is slow; all that it holds is its place.
 */
final class Connection {

    /** How often a client hears something, even if only that it is still connected. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int AT_ONCE = 200;

    private final Ring ring;
    private final Backlog backlog;
    private final Visible visible;
    private final InstantSource clock;
    private final Request request;
    private final Outlet outlet;
    private final BooleanSupplier ended;

    private @Nullable Position position;
    private @Nullable Position told;

    /** Number of the next notice in the ring; -1 while it is not known. */
    private long next = -1;

    /** Whether the topic has reached the position: another process may be further than this one, an odd client too. */
    private boolean possible;

    private Instant heartbeatDue;

    /** Where text goes. */
    @FunctionalInterface
    interface Outlet {
        /** Sends at once; waits until the client takes it, with a limit, and fails when it does not or is gone. */
        void write(String text) throws IOException;
    }

    /**
     * What a client asked for.
     *
     * @param after the last position it was told; null for from now on
     * @param until when its access token expires; null for never
     */
    record Request(
            Reader reader,
            Selection selection,
            @Nullable Position after,
            @Nullable Instant until) {}

    Connection(
            Ring ring,
            Backlog backlog,
            Visible visible,
            InstantSource clock,
            Request request,
            Outlet outlet,
            BooleanSupplier ended) {
        this.ring = ring;
        this.backlog = backlog;
        this.visible = visible;
        this.clock = clock;
        this.request = request;
        this.outlet = outlet;
        this.ended = ended;
        this.position = request.after();
        this.heartbeatDue = clock.instant().plus(HEARTBEAT);
    }

    /**
     * Tells until the token expires or the process stops.
     *
     * @throws IOException when the client is gone
     * @throws org.apache.kafka.common.KafkaException when what it missed cannot be read; it may connect again
     */
    void run() throws IOException, InterruptedException {
        Position first = position;
        if (first != null) {
            send(Messages.ready(first), first);
        }
        while (!ended.getAsBoolean() && !expired()) {
            Position at = position;
            if (at == null) {
                begin();
            } else if (next < 0) {
                resume(at);
            } else {
                Ring.Slice slice = ring.from(next, AT_ONCE, patience());
                next = slice.next();
                possible = !slice.fellOut() && possible;
                position = tell(slice.notices(), at);
            }
            if (!clock.instant().isBefore(heartbeatDue)) {
                Position now = position;
                send(Messages.heartbeat(now == null || now.equals(told) ? null : now), now);
            }
        }
    }

    private void begin() throws IOException, InterruptedException {
        Ring.Place end = ring.end(patience());
        if (end != null) {
            goOnAt(end);
            send(Messages.ready(end.position()), end.position());
        }
    }

    private void resume(Position at) throws IOException, InterruptedException {
        Ring.Place end = ring.end(patience());
        if (end == null) {
            return;
        }
        OptionalLong number = ring.numberAt(at);
        if (number.isPresent() && (possible || end.position().covers(at))) {
            next = number.getAsLong();
            possible = true;
            return;
        }
        if (!visible.complete()) {
            Thread.sleep(LOOK_AGAIN);
            return;
        }
        Optional<Backlog.Part> part = backlog.read(at, end.position(), this::wanted, patience());
        if (part.isPresent() && part.get().gone()) {
            goOnAt(end);
            send(Messages.reset(end.position()), end.position());
        } else if (part.isPresent()) {
            possible = true;
            tell(part.get().notices(), at);
            position = part.get().next();
        }
    }

    private void goOnAt(Ring.Place end) {
        position = end.position();
        next = end.number();
        possible = true;
    }

    /** Tells those that are wanted, and returns the position after all of them. */
    private Position tell(List<Notice> notices, Position from) throws IOException {
        StringBuilder text = new StringBuilder();
        Position at = from;
        for (Notice notice : notices) {
            if (!at.isPast(notice)) {
                at = at.after(notice);
                if (wanted(notice)) {
                    text.append(Messages.changed(notice, at));
                }
            }
        }
        if (!text.isEmpty()) {
            send(text.toString(), at);
        }
        return at;
    }

    private boolean wanted(Notice notice) {
        return request.selection().fits(notice) && visible.shows(notice, request.reader());
    }

    private void send(String text, @Nullable Position upTo) throws IOException {
        heartbeatDue = clock.instant().plus(HEARTBEAT);
        outlet.write(text);
        told = upTo;
    }

    private boolean expired() {
        Instant until = request.until();
        return until != null && !clock.instant().isBefore(until);
    }

    /** How long to wait for anything: until the heartbeat is due, or the token expires. */
    private Duration patience() {
        Instant until = request.until();
        Instant due = until != null && until.isBefore(heartbeatDue) ? until : heartbeatDue;
        Duration left = Duration.between(clock.instant(), due);
        return left.isPositive() ? left : Duration.ZERO;
    }
}
