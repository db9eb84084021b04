package io.tutti.contract.pursuit;

/** What a gate standard can ask for. */
public enum RequirementType {
    /** The department has a contribution that another department took up. */
    DEPARTMENT_IN,
    /** There is a contribution of the kind that another department took up. */
    KIND_IN,
    /** An economic buying influence is identified, and every identified influence has an understood issue. */
    INFLUENCES_UNDERSTOOD,
    /** A review of the name was held. */
    REVIEW_HELD
}
