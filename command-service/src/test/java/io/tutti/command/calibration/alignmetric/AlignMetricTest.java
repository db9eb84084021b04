package io.tutti.command.calibration.alignmetric;

import static io.tutti.command.calibration.CalibrationStory.GROW;
import static io.tutti.command.calibration.CalibrationStory.KEEP;
import static io.tutti.command.calibration.CalibrationStory.LOU;
import static io.tutti.command.calibration.CalibrationStory.WIN_RATE;
import static io.tutti.command.calibration.CalibrationStory.adopted;
import static io.tutti.command.calibration.CalibrationStory.given;
import static io.tutti.command.calibration.CalibrationStory.metricRetired;
import static io.tutti.command.calibration.CalibrationStory.retired;
import static io.tutti.command.calibration.CalibrationStory.set;

import io.tutti.command.AggregateStory;
import io.tutti.command.calibration.Calibration;
import io.tutti.command.platform.dispatch.RequestMetadata;
import io.tutti.contract.calibration.MetricAligned;
import io.tutti.contract.calibration.ObjectiveId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlignMetricTest {

    @Test
    void a_metric_serves_objectives_each_named_once_in_one_order() {
        given(set(GROW), set(KEEP), adopted())
                .when(align(KEEP, GROW, KEEP))
                .then(new MetricAligned(WIN_RATE, List.of(GROW, KEEP), "Why"));
    }

    @Test
    void or_none() {
        given(adopted()).when(align()).then(new MetricAligned(WIN_RATE, List.of(), "Why"));
    }

    @Test
    void not_one_that_was_retired() {
        given(set(GROW), set(KEEP), retired(KEEP), adopted())
                .when(align(GROW, KEEP))
                .thenRefused("metrics-align-with-active-objectives");
    }

    @Test
    void not_one_that_was_never_set() {
        given(adopted()).when(align(GROW)).thenRefused("metrics-align-with-active-objectives");
    }

    @Test
    void what_was_never_adopted_is_not_found() {
        given(set(GROW)).when(align(GROW)).thenRefused("metric-not-found");
    }

    @Test
    void a_retired_metric_stays_as_it_was() {
        given(set(GROW), adopted(), metricRetired()).when(align(GROW)).thenRefused("metric-is-adopted");
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time_and_a_reused_key_refused() {
        Map<String, String> first = Map.of(
                RequestMetadata.REQUEST, new UUID(0, 1).toString(), RequestMetadata.CONTENT, new UUID(0, 2).toString());
        AdoptedTwice story = new AdoptedTwice(first);

        story.again(first).result().expectSuccessfulHandlerExecution().expectNoEvents();
        story.again(Map.of(
                        RequestMetadata.REQUEST,
                        new UUID(0, 1).toString(),
                        RequestMetadata.CONTENT,
                        new UUID(0, 3).toString()))
                .thenRefused("idempotency-key-names-one-request");
    }

    /** The same request after its event is stored. */
    private record AdoptedTwice(Map<String, String> metadata) {
        AggregateStory.Outcome<Calibration> again(Map<String, String> repeated) {
            return AggregateStory.given(
                            Calibration.class,
                            new org.axonframework.eventhandling.GenericEventMessage<>(adopted(), metadata))
                    .when(align(), repeated);
        }
    }

    @Test
    void whoever_decided_on_an_older_version_is_told() {
        given(set(GROW), adopted())
                .when(align(GROW), Map.of(RequestMetadata.EXPECTED_VERSION, 0L))
                .thenRefused("changes-are-made-to-the-latest-version");
    }

    private static AlignMetric align(ObjectiveId... objectives) {
        return new AlignMetric(LOU, WIN_RATE, List.of(objectives), "Why");
    }
}
