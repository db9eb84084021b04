package io.tutti.command.platform.rule;

import java.util.List;

/** A command was refused because a rule does not hold. Nothing was stored. */
public final class RuleBroken extends RuntimeException {

    private final transient Rule rule;
    private long decidedOn = -1;

    private RuleBroken(Rule rule) {
        super(rule.code() + ": " + rule.explanation(), null, false, false); // an answer, not a fault: no stack trace
        this.rule = rule;
    }

    /** The rule that refused. */
    public Rule rule() {
        return rule;
    }

    /** Version of the state that the rule was checked on; -1 for something that does not exist yet. */
    public long decidedOn() {
        return decidedOn;
    }

    /** Notes the version that this was decided on. */
    public RuleBroken on(long version) {
        decidedOn = version;
        return this;
    }

    /**
     * Checks rules in their order, so that the more fundamental one is told first.
     *
     * @throws RuleBroken for the first that does not hold
     */
    public static void check(Rule... rules) {
        check(List.of(rules));
    }

    /**
     * Checks rules in their order, so that the more fundamental one is told first.
     *
     * @throws RuleBroken for the first that does not hold
     */
    public static void check(List<Rule> rules) {
        for (Rule rule : rules) {
            if (!rule.holds()) {
                throw new RuleBroken(rule);
            }
        }
    }
}
