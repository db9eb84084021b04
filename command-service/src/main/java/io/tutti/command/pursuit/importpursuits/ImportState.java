package io.tutti.command.pursuit.importpursuits;

import java.util.List;

/** How far an import has come. */
enum ImportState {
    /** Finding out what each row would do; nothing is stored in pursuits. */
    CHECKING(List.of(Outcome.PENDING)),
    /** A person looks at what it would do, corrects it or runs it. */
    READY_FOR_REVIEW(List.of()),
    /** Doing what was reviewed. */
    RUNNING(List.of(Outcome.WOULD_OPEN, Outcome.WOULD_CHANGE)),
    DONE(List.of()),
    CANCELLED(List.of());

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<Outcome> due;

    ImportState(List<Outcome> due) {
        this.due = due;
    }

    /** Outcomes of rows that wait for a decision in this state. */
    List<Outcome> due() {
        return due;
    }

    /** The state after the last row is decided. */
    ImportState next() {
        return this == CHECKING ? READY_FOR_REVIEW : DONE;
    }
}
