package io.tutti.command.pursuit.importpursuits;

/** What becomes of a row. */
enum Outcome {
    /** Not decided yet. */
    PENDING,
    /** Running the import opens a new pursuit. */
    WOULD_OPEN,
    /** Running the import changes the pursuit that an earlier import opened. */
    WOULD_CHANGE,
    OPENED,
    CHANGED,
    /** The pursuit is there and nothing differs. */
    UNCHANGED,
    /** On purpose: a closed deal, an ended pursuit, a report's footer. */
    SKIPPED,
    /** Not readable, or a rule is against it. */
    REFUSED;

    /** What a planned outcome becomes once it is done. */
    Outcome done() {
        return switch (this) {
            case WOULD_OPEN -> OPENED;
            case WOULD_CHANGE -> CHANGED;
            default -> this;
        };
    }
}
