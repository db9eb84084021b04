package io.tutti.contract.pursuit;

/** How far a pursuit has come; before each stage but the first stands a gate of the same name. */
public enum Stage {
    /** Is it worth the effort? */
    QUALIFY,
    /** Understand every buying influence. */
    COVER_THE_BASES,
    /** Offer the solution. */
    PROPOSE,
    /** Bring it to the decision. */
    CLOSE
}
