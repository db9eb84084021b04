package io.tutti.contract.pursuit;

/** Who may see a pursuit. */
public enum Visibility {
    /** Everybody who may see pursuits. */
    OPEN,
    /** Its team, leaders and administrators only. */
    CONFIDENTIAL
}
