package io.tutti.contract.calibration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import io.tutti.contract.pursuit.Department;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A business objective says something else from now on; the fields are all that it says.
 *
 * @param objective which objective
 * @param title what is to be reached, in one line
 * @param description more of it; absent when not given
 * @param from first day of the period that it is for; absent when not limited
 * @param until last day of that period; absent when not limited
 * @param owner the department that answers for it; absent when none does
 * @param reason why, in free text, if said
 */
@EventType(name = "tutti.calibration.objective-revised", revision = 1)
public record ObjectiveRevised(
        ObjectiveId objective,
        @Personal String title,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String description,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate until,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Department owner,

        @Personal @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String reason)
        implements CalibrationEvent {}
