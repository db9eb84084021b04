package io.tutti.query.stream;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place in the topic: of each partition the offset of the next record, 0 for partitions beyond. Its text is opaque to
 * clients and of fixed form: base64url of a version byte and, per partition, eight bytes.
 */
final class Position {

    static final Position BEGINNING = new Position(new long[0]);

    private static final byte VERSION = 1;

    /** No topic of ours has as many partitions; a longer text is not read at all. */
    private static final int MAX_PARTITIONS = 1_000;

    private final long[] next;

    private Position(long[] next) {
        this.next = next;
    }

    /**
     * Reads what {@link #toString} gave.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Position of(String text) {
        if (text.length() > MAX_PARTITIONS * Long.BYTES * 4 / 3 + 4) {
            throw new IllegalArgumentException("too long");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.remaining() % Long.BYTES != 1 || bytes.get() != VERSION) {
            throw new IllegalArgumentException("not a position");
        }
        long[] next = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(next);
        if (Arrays.stream(next).anyMatch(offset -> offset < 0)) {
            throw new IllegalArgumentException("a negative offset");
        }
        return new Position(next);
    }

    /** This place, in some partitions moved to other offsets. */
    Position with(Map<Integer, Long> offsets) {
        int size = offsets.keySet().stream()
                .mapToInt(partition -> partition + 1)
                .max()
                .orElse(0);
        long[] moved = Arrays.copyOf(next, Math.max(next.length, size));
        offsets.forEach((partition, offset) -> moved[partition] = offset);
        return new Position(moved);
    }

    /** The place right after a notice; a late one has no place. */
    Position after(Notice notice) {
        if (notice.offset() == Notice.LATE || isPast(notice)) {
            return this;
        }
        long[] moved = Arrays.copyOf(next, Math.max(next.length, notice.partition() + 1));
        moved[notice.partition()] = notice.offset() + 1;
        return new Position(moved);
    }

    /** Whether a notice lies before this place. */
    boolean isPast(Notice notice) {
        return notice.offset() != Notice.LATE && notice.offset() < at(notice.partition());
    }

    /** Whether this is at the other place or further, in every partition. */
    boolean covers(Position other) {
        for (int partition = 0; partition < other.next.length; partition++) {
            if (at(partition) < other.at(partition)) {
                return false;
            }
        }
        return true;
    }

    private long at(int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    /** The next offsets, by partition. */
    Map<Integer, Long> offsets() {
        Map<Integer, Long> offsets = new TreeMap<>();
        for (int partition = 0; partition < next.length; partition++) {
            offsets.put(partition, next[partition]);
        }
        return offsets;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position position && Arrays.equals(next, position.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + next.length * Long.BYTES).put(VERSION);
        bytes.asLongBuffer().put(next);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
