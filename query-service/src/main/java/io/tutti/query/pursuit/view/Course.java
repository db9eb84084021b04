package io.tutti.query.pursuit.view;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.GateRequirement;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardOfGate;
import io.tutti.contract.pursuit.UnderstoodInfluence;
import io.tutti.contract.pursuit.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a pursuit goes from stage to stage to its end.
 *
 * @param stage the present one, or where the pursuit ended
 * @param standard what it took over when it was opened; null for nothing
 * @param plans the latest of each planned gate, in the order in which gates were first planned
 * @param endings all of them; each but the last was followed by going on
 */
public record Course(
        Stage stage,
        @Nullable TakenStandard standard,
        List<PlannedGate> plans,
        List<PassedGate> passed,
        List<Review> reviews,
        List<Proposal> proposals,
        List<Ending> endings,
        List<RetrospectiveNote> notes) {

    static final Course BEGINNING =
            new Course(Stage.QUALIFY, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Course {
        requireNonNull(stage, "stage");
        plans = List.copyOf(plans);
        passed = List.copyOf(passed);
        reviews = List.copyOf(reviews);
        proposals = List.copyOf(proposals);
        endings = List.copyOf(endings);
        notes = List.copyOf(notes);
    }

    /** How the pursuit ended; null while it goes on. */
    public @Nullable Ending outcome() {
        Ending last = endings.isEmpty() ? null : endings.getLast();
        return last == null || last.reopening() != null ? null : last;
    }

    /** How late it is for the pursuit: once it ended, time does not go on for it. */
    public Instant timeAt(Instant at) {
        Ending ending = outcome();
        return ending != null && ending.recordedAt().isBefore(at) ? ending.recordedAt() : at;
    }

    /** The stage after the present one; null in the last. */
    public @Nullable Stage nextStage() {
        List<Stage> stages = List.of(Stage.values());
        int next = stages.indexOf(stage) + 1;
        return next < stages.size() ? stages.get(next) : null;
    }

    /** The plan for the gate before the next stage; null where none is planned. */
    public @Nullable PlannedGate nextGate() {
        Stage next = nextStage();
        return plans.stream().filter(plan -> plan.gate() == next).findFirst().orElse(null);
    }

    /** How a gate was passed; null until it was. */
    public @Nullable PassedGate passed(Stage gate) {
        return passed.stream().filter(one -> one.gate() == gate).findFirst().orElse(null);
    }

    /** The standard in force for its kind of pursuit that a pursuit took over. */
    public record TakenStandard(PursuitKind kind, int version, List<StandardOfGate> gates, Instant takenAt) {
        public TakenStandard {
            requireNonNull(kind, "kind");
            gates = List.copyOf(gates);
        }
    }

    /**
     * When a gate is to be passed, and what it requires.
     *
     * @param by who planned it so; null where that is not known
     */
    public record PlannedGate(
            Stage gate,
            LocalDate date,
            GateStandard standard,
            Instant plannedAt,
            @Nullable MemberId by) {
        public PlannedGate {
            requireNonNull(gate, "gate");
            requireNonNull(date, "date");
            requireNonNull(standard, "standard");
        }
    }

    /**
     * The decision to enter a stage.
     *
     * @param unmet what the standard asked for and was not there
     * @param waiver present exactly when something was unmet
     */
    public record PassedGate(
            Stage gate,
            MemberId passedBy,
            List<GateRequirement> unmet,
            @Nullable Waiver waiver,
            Instant passedAt,
            long sequence) {
        public PassedGate {
            requireNonNull(gate, "gate");
            requireNonNull(passedBy, "passedBy");
            unmet = List.copyOf(unmet);
        }
    }

    /** A review of the work; who recorded it is null where that is not known. */
    public record Review(
            UUID id,
            String name,
            @Nullable String findings,
            @Nullable MemberId recordedBy,
            Instant occurredAt,
            Instant recordedAt,
            long sequence)
            implements Occurred {
        public Review {
            requireNonNull(id, "review");
            requireNonNull(name, "name");
            requireNonNull(occurredAt, "occurredAt");
        }
    }

    /**
     * A solution proposed to the customer.
     *
     * @param influences every buying influence known at that moment, with the issues that were understood
     * @param recordedBy null where that is not known
     */
    public record Proposal(
            UUID id,
            String title,
            List<UnderstoodInfluence> influences,
            @Nullable MemberId recordedBy,
            Instant occurredAt,
            Instant recordedAt,
            long sequence)
            implements Occurred {
        public Proposal {
            requireNonNull(id, "proposal");
            requireNonNull(title, "title");
            requireNonNull(occurredAt, "occurredAt");
            influences = List.copyOf(influences);
        }
    }

    /** How a pursuit can end. */
    public enum Outcome {
        WON,
        LOST,
        ABANDONED
    }

    /**
     * One end of the pursuit.
     *
     * @param stage where it ended
     * @param reasons codes, for a lost one; empty for the others
     * @param mainReason the code of them that weighed most, if said
     * @param note what made the difference, or why it was given up, if said
     * @param recordedBy null where that is not known
     * @param reopening set when the pursuit went on
     */
    public record Ending(
            Outcome outcome,
            Stage stage,
            List<String> reasons,
            @Nullable String mainReason,
            @Nullable String note,
            @Nullable MemberId recordedBy,
            Instant occurredAt,
            Instant recordedAt,
            long sequence,
            @Nullable Reopening reopening)
            implements Occurred {
        public Ending {
            requireNonNull(occurredAt, "occurredAt");
            reasons = List.copyOf(reasons);
        }

        /** Whether the pursuit is over since then. */
        @JsonProperty
        public boolean lasting() {
            return reopening == null;
        }

        Ending with(Reopening by) {
            return new Ending(
                    outcome, stage, reasons, mainReason, note, recordedBy, occurredAt, recordedAt, sequence, by);
        }
    }

    /** Why and when an ended pursuit went on. */
    public record Reopening(
            String reason, Instant at, @Nullable MemberId by) {
        public Reopening {
            requireNonNull(reason, "reason");
        }
    }

    /** What can be learned, noted after the end; with the department of who noted it, at that moment. */
    public record RetrospectiveNote(
            UUID id, MemberId notedBy, Department department, String text, Instant notedAt, long sequence) {
        public RetrospectiveNote {
            requireNonNull(id, "note");
            requireNonNull(notedBy, "notedBy");
            requireNonNull(department, "department");
            requireNonNull(text, "text");
        }
    }
}
