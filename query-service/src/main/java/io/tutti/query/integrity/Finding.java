package io.tutti.query.integrity;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.integrity.Difference.Kind;
import io.tutti.query.pursuit.DocumentStandings.DocumentStanding;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the three places hold of one pursuit. Events are numbered from 0 by their sequence; -1 stands for none.
 *
 * @param recorded the last event in the event store
 * @param onTopic the last event on the topic before which none is missing there
 * @param highestOnTopic the last event on the topic
 * @param document absent when there is none
 */
record Finding(
        PursuitId pursuit,
        long recorded,
        long onTopic,
        long highestOnTopic,
        @Nullable DocumentStanding document) {

    /** All that differs, by what the figures say; empty when nothing does. */
    List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        if (onTopic < highestOnTopic) {
            found.add(Difference.of(
                    Kind.GAP_ON_TOPIC,
                    "Event " + (onTopic + 1) + " is not on the topic, though there are events up to " + highestOnTopic
                            + "."));
        }
        if (highestOnTopic < recorded) {
            found.add(Difference.of(
                    Kind.MISSING_ON_TOPIC, span(highestOnTopic + 1, recorded) + " never came to the topic."));
        }
        if (highestOnTopic > recorded) {
            found.add(Difference.of(
                    Kind.AHEAD_ON_TOPIC,
                    span(recorded + 1, highestOnTopic) + " of the topic are not in the event store."));
        }
        compareDocument(found);
        return found;
    }

    private void compareDocument(List<Difference> found) {
        if (document == null) {
            if (recorded >= 0) {
                found.add(Difference.of(
                        Kind.MISSING_DOCUMENT, "There is no document, and " + (recorded + 1) + " events of it."));
            }
            return;
        }
        if (document.missingBlocks() > 0) {
            found.add(Difference.of(
                    Kind.DOCUMENT_INCOMPLETE, document.missingBlocks() + " blocks of earlier events are gone."));
        }
        if (document.stored() > recorded) {
            found.add(Difference.of(
                    Kind.DOCUMENT_AHEAD,
                    span(recorded + 1, document.stored()) + " of the document are not in the event store."));
        }
        HaltReason halt = document.halt();
        boolean parked = halt == HaltReason.UNREADABLE || halt == HaltReason.TOO_LARGE;
        if (parked) {
            found.add(Difference.of(
                    Kind.PARKED,
                    "Event " + (document.shown() + 1) + " is " + halt + "; from there on nothing is shown."));
        }
        // What is too large is not kept, nor is what comes after it; what cannot be read is.
        long reached = halt == HaltReason.UNREADABLE ? document.stored() : document.shown();
        if (reached < recorded && halt != HaltReason.TOO_LARGE) {
            found.add(Difference.of(
                    Kind.DOCUMENT_BEHIND,
                    span(reached + 1, recorded) + " are not in the document"
                            + (halt == HaltReason.GAP ? ", which waits for the first of them." : ".")));
        }
    }

    /** Whether there is something that publishing again may heal. */
    public boolean repairable() {
        return recorded >= 0
                && differences().stream().anyMatch(one -> one.kind().repairable());
    }

    private static String span(long from, long to) {
        return from == to ? "Event " + from : "Events " + from + " to " + to;
    }
}
