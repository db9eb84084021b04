package io.tutti.contract.pursuit;

/** How a buying influence looks at change: what they feel about the gap between how it is and how it should be. */
public enum ResponseMode {
    /** Wants more or better. */
    GROWTH,
    /** Wants a problem solved. */
    TROUBLE,
    /** Sees no gap. */
    EVEN_KEEL,
    /** Believes to be better off than the goal. */
    OVERCONFIDENT
}
