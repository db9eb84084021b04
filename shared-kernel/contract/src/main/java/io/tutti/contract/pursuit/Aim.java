package io.tutti.contract.pursuit;

/** What a buying influence wants to do about an issue. */
public enum Aim {
    /** Something that is wrong now. */
    FIX,
    /** Something that must not happen. */
    AVOID,
    /** Something to be reached. */
    ACCOMPLISH
}
