package io.tutti.contract.pursuit;

/** What a buying influence is in the customer's decision. */
public enum BuyingRole {
    /** Gives the final approval; one per pursuit. */
    ECONOMIC,
    /** Judges the effect on the own work. */
    USER,
    /** Screens, and can say no. */
    TECHNICAL,
    /** Guides the team to the sale. */
    COACH
}
