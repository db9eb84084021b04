package io.tutti.query.collaboration;

import io.tutti.query.collaboration.Explanation.Input;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.NextActions;
import io.tutti.query.pursuit.score.NextActions.NextAction;
import io.tutti.query.pursuit.view.BuyingInfluence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Explains the numbers on the page of one pursuit, as they are at the moment that is looked at. */
final class Explanations extends Explaining {

    Explanations(PursuitLook look) {
        super(look);
    }

    /**
     * The explanation of a number.
     *
     * @param what its name
     * @param about the thing that it is a number of; empty for the pursuit
     * @return empty for what there is no number of
     */
    Optional<Explanation> of(String what, String about) {
        return switch (what) {
            case "score" -> Optional.of(new ScoreExplanations(look).score());
            case "coverage" -> Optional.of(new ScoreExplanations(look).coverage());
            case "balance" -> Optional.of(new ScoreExplanations(look).balance());
            case "interlock" -> Optional.of(new ScoreExplanations(look).interlock());
            case "reciprocity" -> Optional.of(new ScoreExplanations(look).reciprocity());
            case "timeliness" -> Optional.of(new ScoreExplanations(look).timeliness());
            case "together" -> Optional.of(new ScoreExplanations(look).together());
            case "changes" -> Optional.of(changes());
            case "value" -> Optional.of(value());
            case "close" -> Optional.of(close());
            case "counted" -> counted(about);
            case "contribution" -> contribution(about);
            case "links" -> links(about);
            case "rating" -> rating(about);
            case "next" -> next(about);
            default -> Optional.empty();
        };
    }

    private Explanation changes() {
        Changes changes = look.changes();
        List<Input> inputs = List.of(
                input("from", viewer.time(changes.from())),
                input("score-then", viewer.score(changes.before())),
                input("to", viewer.time(changes.to())),
                input("score-now", viewer.score(changes.after())),
                input("moves", viewer.number(changes.changes().size())));
        return explanation(
                "changes",
                voice.say("explain.changes.meaning"),
                "∑ = " + viewer.change(changes.points()),
                inputs,
                changes.changes().stream()
                        .map(Changes.Change::sequence)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Explanation value() {
        List<Input> inputs = look.facts().values().stream()
                .map(one -> new Input(viewer.time(one.since()), because(viewer.money(one.value()), one.reason())))
                .toList();
        return explanation(
                "value",
                voice.say("explain.value.meaning"),
                viewer.money(look.facts().value()),
                inputs,
                List.of(0L));
    }

    private Explanation close() {
        List<Input> inputs = look.facts().closes().stream()
                .map(one -> new Input(viewer.time(one.since()), because(viewer.day(one.expectedClose()), one.reason())))
                .toList();
        return explanation(
                "close",
                voice.say("explain.close.meaning"),
                viewer.day(look.facts().expectedClose()),
                inputs,
                List.of(0L));
    }

    private static String because(String value, @Nullable String reason) {
        return reason == null ? value : value + " · " + reason;
    }

    /** How many contributions count: of all, of a department, or of a department and kind as {@code sales.KEY_MESSAGE}. */
    private Optional<Explanation> counted(String about) {
        List<String> of = about.isEmpty() ? List.of() : List.of(about.split("\\.", 2));
        Predicate<Verdict> wanted = verdict -> (of.isEmpty()
                        || verdict.contribution().department().code().equals(of.getFirst()))
                && (of.size() < 2 || verdict.contribution().kind().name().equals(of.getLast()));
        List<Verdict> fitting = score.verdicts().stream().filter(wanted).toList();
        List<Input> inputs = new ArrayList<>();
        fitting.stream()
                .map(Verdict::reason)
                .distinct()
                .sorted()
                .forEach(reason -> inputs.add(new Input(
                        voice.say("reason." + reason),
                        viewer.number(fitting.stream()
                                .filter(verdict -> verdict.reason() == reason)
                                .count()))));
        long counted = fitting.stream().filter(Verdict::counted).count();
        return Optional.of(explanation(
                "counted",
                voice.say("explain.counted.meaning", formula.weeklyLimit()),
                voice.say("explain.counted.formula", counted, fitting.size()),
                inputs,
                countedBy(wanted)));
    }

    private Optional<Explanation> contribution(String about) {
        return score.verdicts().stream()
                .filter(verdict -> verdict.contribution().id().toString().equals(about))
                .findFirst()
                .map(verdict -> explanation(
                        "contribution",
                        look.reasons().why(verdict),
                        voice.say(verdict.counted() ? "explain.counts" : "explain.counts-not"),
                        List.of(
                                new Input(
                                        voice.say("explain.title"),
                                        verdict.contribution().title()),
                                input(
                                        "contributor",
                                        look.people()
                                                .name(verdict.contribution().contributor())),
                                input(
                                        "department",
                                        viewer.department(verdict.contribution().department())),
                                input(
                                        "occurred",
                                        viewer.time(verdict.contribution().occurredAt())),
                                input(
                                        "recorded",
                                        viewer.time(verdict.contribution().recordedAt()))),
                        behind(verdict)));
    }

    /** Acts of one department on another's work, as {@code sales.legal}. */
    private Optional<Explanation> links(String about) {
        return look.links().stream()
                .filter(pair -> (pair.from() + "." + pair.to()).equals(about))
                .findFirst()
                .map(pair -> explanation(
                        "links",
                        voice.say("explain.links.meaning", pair.from(), pair.to()),
                        viewer.department(pair.from()) + " → " + viewer.department(pair.to()) + " = " + pair.sum(),
                        pair.acts().entrySet().stream()
                                .map(act -> new Input(voice.say("link." + act.getKey()), viewer.number(act.getValue())))
                                .toList(),
                        links(link -> link.fromDepartment().equals(pair.from())
                                && link.toDepartment().equals(pair.to()))));
    }

    private Optional<Explanation> rating(String about) {
        return look.influences().stream()
                .filter(one -> one.id().toString().equals(about))
                .findFirst()
                .map(one -> explanation(
                        "rating",
                        voice.say("explain.rating.meaning"),
                        one.name() + " = " + viewer.number(one.rating()),
                        one.assessments().stream()
                                .map(judged -> new Input(
                                        viewer.time(judged.since()), because(assessed(judged), judged.note())))
                                .toList(),
                        List.of(one.sequence())));
    }

    private String assessed(BuyingInfluence.Assessment judged) {
        return viewer.number(judged.rating()) + " · " + voice.word(judged.mode()) + " · " + voice.word(judged.degree());
    }

    /** What the suggestion at a place in the list would bring. */
    private Optional<Explanation> next(String about) {
        List<NextAction> actions = NextActions.of(look.view(), score, formula);
        return actions.stream()
                .filter(action -> about.equals(String.valueOf(actions.indexOf(action))))
                .findFirst()
                .map(action -> explanation(
                        "next",
                        voice.say("explain.next.meaning"),
                        viewer.score(score.raw() + action.points()) + " − " + viewer.score(score.raw()) + " = "
                                + viewer.change(action.points()),
                        List.of(
                                input("department", viewer.department(action.department())),
                                input("formula", formula.version())),
                        List.of()));
    }
}
