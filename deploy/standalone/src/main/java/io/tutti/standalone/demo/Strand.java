package io.tutti.standalone.demo;

import io.tutti.standalone.identity.DemoPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One course of events, mostly one pursuit, written down in any order and told in the order of time. */
final class Strand {

    private record Entry(Instant at, Act.@Nullable Call call) {}

    private final String name;
    private final List<Entry> entries = new ArrayList<>();

    Strand(String name) {
        this.name = name;
    }

    /** How others name what was made in this strand under a short name. */
    String ref(String shortName) {
        return "${" + fullName(shortName) + "}";
    }

    private String fullName(String shortName) {
        return name + "." + shortName;
    }

    /** Somebody asks for something; where it is made under no name, nobody speaks of it again. */
    void call(Instant at, DemoPerson by, String path, Map<String, ?> body, @Nullable String as) {
        entries.add(new Entry(at, new Act.Call(by, path, body, as == null ? null : fullName(as))));
    }

    /** Tutti looks for what is overdue. */
    void look(Instant at) {
        entries.add(new Entry(at, null));
    }

    /** What happens before an instant, in order. */
    List<Act> before(Instant end) {
        List<Entry> inOrder = entries.stream()
                .filter(entry -> entry.at().isBefore(end))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
        List<Act> acts = new ArrayList<>(inOrder.size());
        for (Entry entry : inOrder) {
            acts.add(new Act(name, acts.size(), entry.at(), entry.call()));
        }
        return acts;
    }
}
