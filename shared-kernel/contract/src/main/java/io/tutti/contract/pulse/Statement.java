package io.tutti.contract.pulse;

/** The three behaviours that set the best sales organisations apart, each with the statement that people are asked about. */
public enum Statement {
    /** Provide perspective. */
    CUSTOMER_CORE("We clearly understand our customer's issues before we propose a solution."),
    /** Collaborate consciously. */
    COLLABORATIVE_CULTURE("Our organization collaborates across all departments to pursue large deals."),
    /** Be accountable. */
    CALIBRATED_SUCCESS("Our sales performance metrics are aligned with our business objectives.");

    /** The lowest answer: does not apply at all. */
    public static final int LOWEST = 1;

    /** The highest answer: applies fully. */
    public static final int HIGHEST = 5;

    private final String text;

    Statement(String text) {
        this.text = text;
    }

    /** The statement as people read it. */
    public String text() {
        return text;
    }
}
