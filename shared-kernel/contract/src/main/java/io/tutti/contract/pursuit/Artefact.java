package io.tutti.contract.pursuit;

/** What a contribution is in detail; each artefact belongs to one {@link ContributionKind}. */
public enum Artefact {
    ACCOUNT_PLAN(ContributionKind.ACCOUNT_STRATEGY),
    OPPORTUNITY_PLAN(ContributionKind.ACCOUNT_STRATEGY),
    CALL_OBJECTIVE(ContributionKind.ACCOUNT_STRATEGY),
    WIN_THEME(ContributionKind.KEY_MESSAGE),
    DISCRIMINATOR(ContributionKind.KEY_MESSAGE),
    TECHNICAL(ContributionKind.SPECIALIST_INPUT),
    LEGAL(ContributionKind.SPECIALIST_INPUT),
    FINANCIAL(ContributionKind.SPECIALIST_INPUT),
    DELIVERY(ContributionKind.SPECIALIST_INPUT),
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
