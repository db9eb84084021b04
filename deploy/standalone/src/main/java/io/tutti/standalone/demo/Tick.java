package io.tutti.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Acts of different strands that happen at the same moment, and so can be done at the same time. The clock stands still
 * in between: what is recorded later is never dated earlier.
 */
record Tick(Instant at, List<Act> acts) {

    private static final Duration LONGEST = Duration.ofMinutes(150);
    private static final int MOST = 8;

    /** Lays acts, given in order, together; each happens at the moment of the last one of its tick. */
    static List<Tick> of(List<Act> acts) {
        List<Tick> ticks = new ArrayList<>();
        List<Act> together = new ArrayList<>();
        Set<String> strands = new HashSet<>();
        for (Act act : acts) {
            if (!together.isEmpty() && !fits(act, together, strands)) {
                ticks.add(new Tick(together.getLast().at(), List.copyOf(together)));
                together.clear();
                strands.clear();
            }
            together.add(act);
            strands.add(act.strand());
        }
        if (!together.isEmpty()) {
            ticks.add(new Tick(together.getLast().at(), List.copyOf(together)));
        }
        return ticks;
    }

    private static boolean fits(Act act, List<Act> together, Set<String> strands) {
        Instant first = together.getFirst().at();
        return together.size() < MOST
                && !strands.contains(act.strand())
                && !strands.contains(Organisation.STRAND)
                && !act.strand().equals(Organisation.STRAND)
                && !act.at().isAfter(first.plus(LONGEST))
                && first.atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(act.at().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
