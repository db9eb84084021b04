package io.tutti.query.stream;

import io.tutti.contract.pursuit.PursuitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which notices a client wants: those that fit everything it named.
 *
 * @param pursuits empty for any
 * @param department null for any, events without department included
 * @param types logical names of events; empty for any
 */
record Selection(Set<PursuitId> pursuits, @Nullable String department, Set<String> types) {

    Selection {
        pursuits = Set.copyOf(pursuits);
        types = Set.copyOf(types);
    }

    boolean fits(Notice notice) {
        return (pursuits.isEmpty() || pursuits.contains(notice.pursuit()))
                && (department == null || department.equals(notice.department()))
                && (types.isEmpty() || types.contains(notice.type()));
    }
}
