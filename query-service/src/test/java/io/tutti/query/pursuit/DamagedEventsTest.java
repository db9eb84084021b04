package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.PursuitFold;
import io.tutti.query.pursuit.view.PursuitView;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events of each type without one of their fields. */
class DamagedEventsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final PursuitStory story = new PursuitStory(1).everything();

    @Test
    void an_event_without_a_field_is_folded_whole_or_not_at_all() {
        PursuitView before = PursuitView.before(story.id());
        List<String> parked = new ArrayList<>();
        for (RecordedEvent event : story.events()) {
            for (String field : fields(event)) {
                PursuitView view = PursuitFold.fold(before, List.of(without(field, event)));
                if (view.halt() != null) {
                    parked.add(event.typeName() + " " + field);
                    assertThat(view.halt().reason()).isEqualTo(HaltReason.UNREADABLE);
                    assertThat(view)
                            .as("%s without %s", event.typeName(), field)
                            .usingRecursiveComparison()
                            .ignoringFields("halt")
                            .isEqualTo(before);
                }
            }
            before = PursuitFold.fold(before, List.of(event));
        }

        // Whatever says what or who it is about is needed; what is said in addition is not.
        assertThat(parked)
                .hasSizeGreaterThan(90)
                .contains(
                        "tutti.pursuit.lead-handed-over to",
                        "tutti.pursuit.contribution-revised contribution",
                        "tutti.pursuit.answer-accepted contribution",
                        "tutti.pursuit.gate-passed gate")
                .doesNotContain("tutti.pursuit.member-joined name", "tutti.pursuit.won note");
    }

    private static List<String> fields(RecordedEvent event) {
        return List.copyOf(JSON.readTree(event.json()).propertyNames());
    }

    private static RecordedEvent without(String field, RecordedEvent event) {
        ObjectNode json = (ObjectNode) JSON.readTree(event.json());
        json.remove(field);
        return PursuitStory.withJson(event, json.toString());
    }
}
