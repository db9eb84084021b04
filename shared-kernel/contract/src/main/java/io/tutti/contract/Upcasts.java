package io.tutti.contract;

import io.tutti.contract.pursuit.PursuitLost;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings events of older revisions to the newest one, from JSON to JSON: what was stored or published years ago is read
 * as if it had been written today. Pure, and the same for the event store, the topics and whatever keeps events.
 */
public final class Upcasts {

    /** For each type that has had more than one revision: the step from each to the next, from revision 1 on. */
    private static final Map<String, List<UnaryOperator<ObjectNode>>> STEPS =
            Map.of(EventCodec.typeOf(PursuitLost.class).name(), List.of(Upcasts::lostForItsOnlyReason));

    private Upcasts() {}

    /** Whether an event is of an older revision than this version of the contract writes. */
    public static boolean apply(String typeName, int revision) {
        return revision < newest(typeName);
    }

    /** The newest revision of a type, from 1. */
    public static int newest(String typeName) {
        return steps(typeName).size() + 1;
    }

    /** An event of any revision in the newest one; the given tree stays as it is. */
    public static ObjectNode toNewest(String typeName, int revision, ObjectNode event) {
        ObjectNode upcast = event.deepCopy();
        for (UnaryOperator<ObjectNode> step :
                steps(typeName).subList(revision - 1, steps(typeName).size())) {
            upcast = step.apply(upcast);
        }
        return upcast;
    }

    private static List<UnaryOperator<ObjectNode>> steps(String typeName) {
        return STEPS.getOrDefault(typeName, List.of());
    }

    /** Nobody was asked for the main reason before revision 2, but where there is one only, it was that. */
    private static ObjectNode lostForItsOnlyReason(ObjectNode event) {
        JsonNode reasons = event.path("reasons");
        return reasons.size() == 1 ? event.set("mainReason", reasons.get(0)) : event;
    }
}
