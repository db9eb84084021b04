package io.tutti.command.calibration;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tutti.command.platform.dispatch.Receipt;
import io.tutti.command.platform.dispatch.RequestHistory;
import io.tutti.command.platform.dispatch.RequestMetadata;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.contract.calibration.CalibrationEvent;
import io.tutti.contract.calibration.FormulaAdopted;
import io.tutti.contract.calibration.MetricAdopted;
import io.tutti.contract.calibration.MetricAligned;
import io.tutti.contract.calibration.MetricId;
import io.tutti.contract.calibration.MetricRetired;
import io.tutti.contract.calibration.ObjectiveId;
import io.tutti.contract.calibration.ObjectiveRetired;
import io.tutti.contract.calibration.ObjectiveRevised;
import io.tutti.contract.calibration.ObjectiveSet;
import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.calibration.StandardRetired;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.platform.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The objectives and metrics of the organisation: one consistency boundary, so that nothing is aligned with an objective
 * that somebody retires at the same moment. */
@Aggregate(type = "calibration", cache = "aggregateCache")
public class Calibration {

    @AggregateIdentifier
    private @Nullable UUID id;

    private final RequestHistory history = new RequestHistory();

    private static final List<Role> MANAGERS = List.of(Role.LEADER, Role.ADMIN);

    /** All that were ever set, and whether they are active. */
    private final Map<ObjectiveId, Boolean> objectives = new HashMap<>();

    /** All that were ever adopted, and whether they still are. */
    private final Map<MetricId, Boolean> metrics = new HashMap<>();

    /** All that were ever in force, by version. */
    private final Map<String, ScoreFormula> formulas =
            new HashMap<>(Map.of(ScoreFormula.PCS_1.version(), ScoreFormula.PCS_1));

    private ScoreFormula formulaInForce = ScoreFormula.PCS_1;

    /** Takes every command, also the first one of all. */
    @CommandHandler(commandName = "io.tutti.command.calibration.Calibration")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(
            CalibrationCommand command,
            @MetaDataValue(RequestMetadata.REQUEST) @Nullable String request,
            @MetaDataValue(RequestMetadata.CONTENT) @Nullable String content,
            @MetaDataValue(RequestMetadata.EXPECTED_VERSION) @Nullable Long expectedVersion) {
        return history.answer(request, content, expectedVersion, () -> {
            RuleBroken.check(new CalibrationIsChangedByManagers(command.caller(), MANAGERS));
            var events = command.decide(this);
            id = UUID.fromString(command.aggregateId());
            events.forEach(event -> apply(event));
        });
    }

    @EventSourcingHandler
    void on(
            CalibrationEvent event,
            @SourceId @Nullable String source,
            @SequenceNumber long sequence,
            @MetaDataValue(RequestMetadata.REQUEST) @Nullable String request,
            @MetaDataValue(RequestMetadata.CONTENT) @Nullable String content) {
        if (id == null && source != null) {
            id = UUID.fromString(source);
        }
        history.note(request, content, sequence);
        switch (event) {
            case ObjectiveSet set -> objectives.put(set.objective(), true);
            case ObjectiveRetired retired -> objectives.put(retired.objective(), false);
            case MetricAdopted adopted -> metrics.put(adopted.metric(), true);
            case MetricRetired retired -> metrics.put(retired.metric(), false);
            case FormulaAdopted adopted -> {
                formulaInForce = adopted.formula();
                formulas.put(formulaInForce.version(), formulaInForce);
            }
            case ObjectiveRevised _, MetricAligned _ -> {} // what they say decides nothing
            case StandardSet _, StandardRetired _ -> throw new IllegalStateException("of another aggregate");
        }
    }

    /** Whether the objective was ever set. */
    public boolean has(ObjectiveId objective) {
        return objectives.containsKey(objective);
    }

    /** Whether the objective is set and not retired. */
    public boolean isActive(ObjectiveId objective) {
        return objectives.getOrDefault(objective, false);
    }

    /** Whether the metric was ever adopted. */
    public boolean has(MetricId metric) {
        return metrics.containsKey(metric);
    }

    /** Whether the metric is adopted and not retired. */
    public boolean isAdopted(MetricId metric) {
        return metrics.getOrDefault(metric, false);
    }

    /** How many objectives were ever set. */
    public int objectives() {
        return objectives.size();
    }

    /** How many metrics were ever adopted. */
    public int metrics() {
        return metrics.size();
    }

    /** The formula of a version; null for one that was never in force. */
    public @Nullable ScoreFormula formula(String version) {
        return formulas.get(version);
    }

    /** By which formula pursuits are scored now. */
    public ScoreFormula formulaInForce() {
        return formulaInForce;
    }

    /** How many formulas were ever in force, the built-in one included. */
    public int formulas() {
        return formulas.size();
    }
}
