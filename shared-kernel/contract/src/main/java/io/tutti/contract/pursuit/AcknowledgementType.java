package io.tutti.contract.pursuit;

/** What someone says by acknowledging a contribution. */
public enum AcknowledgementType {
    /** The contribution was taken up in the work. */
    ACCEPTED,
    /** The contribution was used with the customer. */
    USED_WITH_CUSTOMER
}
