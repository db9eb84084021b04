package io.tutti.standalone.demo;

import io.tutti.standalone.identity.DemoPerson;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens in the story.
 *
 * @param strand what it belongs to: acts of one strand come one after the other
 * @param number its place in the strand
 * @param call what somebody asks for; null where Tutti itself looks for what is overdue
 */
record Act(String strand, int number, Instant at, @Nullable Call call) implements Comparable<Act> {

    private static final Comparator<Act> ORDER =
            Comparator.comparing(Act::at).thenComparing(Act::strand).thenComparingInt(Act::number);

    /**
     * A POST.
     *
     * @param path and values of the body may name what was made before, as <code>${name}</code>
     * @param as under which name others can speak of what is made; null for none
     */
    record Call(
            DemoPerson by,
            String path,
            Map<String, ?> body,
            @Nullable String as) {}

    /** The Idempotency-Key, the same whenever the story is told. */
    String key() {
        return "demo-" + strand + "-" + number;
    }

    @Override
    public int compareTo(Act other) {
        return ORDER.compare(this, other);
    }
}
