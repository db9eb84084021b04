package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that can be done in a pursuit: how to ask for it, and the rules that say whether this person may now. The
 * aggregate checks them before it lets a command of the action decide, and the list of actions is made of the same.
 *
 * @param name stable name in kebab-case, for example {@code log-contribution}
 * @param on what kind of thing it is done to
 * @param path where to POST it, with the variables {@code pursuitId} and, on a thing of the pursuit, one more; empty for
 *     what nobody asks for
 * @param phase when in the life of a pursuit it may be done
 * @param conditions what must hold beside that, whatever the request's body says
 */
public record Action(String name, On on, String path, Phase phase, Conditions conditions) {

    /** What an action is done to. */
    public enum On {
        PURSUIT,
        MEMBER,
        CONTRIBUTION,
        INPUT_REQUEST,
        BUYING_INFLUENCE,
        ISSUE
    }

    /** When in the life of a pursuit an action may be done. */
    public enum Phase {
        /** Whether or not it exists yet. */
        OPENING,
        /** From opening to the end, and again once reopened. */
        UNDER_WAY,
        /** Only while the pursuit is won, lost or abandoned. */
        ENDED
    }

    /** What must hold for one person and one thing. */
    @FunctionalInterface
    public interface Conditions {
        /**
         * The rules in the order in which they are told.
         *
         * @param target id of the thing it is done to; the pursuit's own for an action on the pursuit
         */
        List<Rule> of(Pursuit state, Actor actor, String target);
    }

    /** An action that may open a pursuit. */
    public static Action opening(String name, String path, Conditions conditions) {
        return new Action(name, On.PURSUIT, path, Phase.OPENING, conditions);
    }

    /** An action on a pursuit as a whole, while it is under way. */
    public static Action onPursuit(String name, String path, Conditions conditions) {
        return new Action(name, On.PURSUIT, path, Phase.UNDER_WAY, conditions);
    }

    /** An action on a pursuit as a whole that takes its end. */
    public static Action afterTheEnd(String name, String path, Conditions conditions) {
        return new Action(name, On.PURSUIT, path, Phase.ENDED, conditions);
    }

    /** An action on a thing of a pursuit, while that is under way. */
    public static Action on(On thing, String name, String path, Conditions conditions) {
        return new Action(name, thing, path, Phase.UNDER_WAY, conditions);
    }

    /** What Tutti does by itself in a pursuit that is under way, because time passes. */
    public static Action byItself(String name, Conditions conditions) {
        return new Action(name, On.PURSUIT, "", Phase.UNDER_WAY, conditions);
    }

    /** Everything that must hold, the more fundamental first. */
    public List<Rule> rules(Pursuit state, Actor actor, String target) {
        List<Rule> rules = new ArrayList<>();
        if (phase != Phase.OPENING) {
            rules.add(new PursuitExists(state, actor));
            rules.add(
                    phase == Phase.UNDER_WAY
                            ? new EndedPursuitsTakeRetrospectiveNotesOnly(state.gates())
                            : new OnlyEndedPursuitsAreLookedBackOn(state.gates()));
        }
        rules.addAll(conditions.of(state, actor, target));
        return rules;
    }
}
