package io.tutti.contract.pursuit;

/** What a member is on a pursuit's team. */
public enum TeamRole {
    /** Answers for the pursuit; exactly one at all times. */
    LEAD,
    /** Gives and acknowledges contributions. */
    CONTRIBUTOR,
    /** Stands behind the pursuit in the own company's management. */
    SPONSOR
}
