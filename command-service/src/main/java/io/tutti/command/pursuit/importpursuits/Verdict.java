package io.tutti.command.pursuit.importpursuits;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.importpursuits.table.Field;
import io.tutti.command.pursuit.importpursuits.table.TableRow.Unreadable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row, and why.
 *
 * @param changes what differs from the existing pursuit; empty unless it is changed
 * @param code stable code of what is against it; null when nothing is
 * @param field the field at fault, if it is one
 * @param value what stands there, shortened
 * @param explanation why, and what to do; null when there is nothing to say
 */
record Verdict(
        Outcome outcome,
        List<Change> changes,
        @Nullable String code,
        @Nullable Field field,
        @Nullable String value,
        @Nullable String explanation) {

    static final Verdict PENDING = of(Outcome.PENDING, List.of());

    /** One fact of an existing pursuit that differs from the row. */
    @Schema(name = "ImportChange")
    record Change(
            @Schema(example = "expectedClose") String field,
            @Schema(example = "2030-06-30") String from,
            @Schema(example = "2030-09-30") String to) {}

    static Verdict of(Outcome outcome, List<Change> changes) {
        return new Verdict(outcome, changes, null, null, null, null);
    }

    static Verdict unreadable(Unreadable why) {
        return new Verdict(
                why.skipped() ? Outcome.SKIPPED : Outcome.REFUSED,
                List.of(),
                why.code(),
                why.field(),
                why.value(),
                why.explanation());
    }

    static Verdict broken(Rule rule) {
        Outcome outcome = switch (rule) {
            case SomethingDiffers same -> Outcome.UNCHANGED;
            case ClosedDealsAreNotImported closed -> Outcome.SKIPPED;
            case ImportsLeaveEndedPursuitsAlone ended -> Outcome.SKIPPED;
            default -> Outcome.REFUSED;
        };
        return new Verdict(
                outcome, List.of(), outcome == Outcome.UNCHANGED ? null : rule.code(), null, null, rule.explanation());
    }

    static Verdict failed() {
        return new Verdict(
                Outcome.REFUSED,
                List.of(),
                "internal-error",
                null,
                null,
                "Something went wrong here; it is in our log. Import the row again later.");
    }

    Verdict done() {
        return new Verdict(outcome.done(), changes, code, field, value, explanation);
    }
}
