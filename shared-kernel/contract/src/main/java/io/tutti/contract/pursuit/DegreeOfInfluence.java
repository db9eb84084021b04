package io.tutti.contract.pursuit;

/** How much a buying influence weighs in this decision. */
public enum DegreeOfInfluence {
    /** Decides it to a large part. */
    HIGH,
    /** Is heard. */
    MEDIUM,
    /** Hardly counts this time. */
    LOW
}
