package io.tutti.contract.pursuit;

/** The three abilities that win large deals, each a kind of contribution. */
public enum ContributionKind {
    /** How the account and the opportunity are to be won. */
    ACCOUNT_STRATEGY,
    /** What the customer should remember, with proof. */
    KEY_MESSAGE,
    /** Superior knowledge: technical, legal, financial, delivery. */
    SPECIALIST_INPUT
}
