package io.tutti.contract.pursuit;

/** What a contribution is in detail; each artefact belongs to one {@link ContributionKind}. */
public enum Artefact {
    /** How the relationship with the account is to grow. */
    ACCOUNT_PLAN(ContributionKind.ACCOUNT_STRATEGY),
    /** How this one deal is to be won. */
    OPPORTUNITY_PLAN(ContributionKind.ACCOUNT_STRATEGY),
    /** What one meeting with the customer is to bring. */
    CALL_OBJECTIVE(ContributionKind.ACCOUNT_STRATEGY),
    /** Why the customer should decide for the solution, in one thought. */
    WIN_THEME(ContributionKind.KEY_MESSAGE),
    /** What matters to the customer and no competitor offers. */
    DISCRIMINATOR(ContributionKind.KEY_MESSAGE),
    /** Superior knowledge of how it works. */
    TECHNICAL(ContributionKind.SPECIALIST_INPUT),
    /** Superior knowledge of law and contracts. */
    LEGAL(ContributionKind.SPECIALIST_INPUT),
    /** Superior knowledge of money and pricing. */
    FINANCIAL(ContributionKind.SPECIALIST_INPUT),
    /** Superior knowledge of how it is brought into service. */
    DELIVERY(ContributionKind.SPECIALIST_INPUT),
    /** Superior knowledge of another field. */
    OTHER(ContributionKind.SPECIALIST_INPUT);

    private final ContributionKind kind;

    Artefact(ContributionKind kind) {
        this.kind = kind;
    }

    /** The kind of contribution that this artefact belongs to. */
    public ContributionKind kind() {
        return kind;
    }
}
