package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.Department;
import io.tutti.query.collaboration.Explanation.Input;
import io.tutti.query.pursuit.score.Balance;
import io.tutti.query.pursuit.score.Coverage;
import io.tutti.query.pursuit.score.Coverage.OfDepartment;
import io.tutti.query.pursuit.score.Interlock;
import io.tutti.query.pursuit.score.Reciprocity;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.score.Timeliness;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Explains a pursuit's score and its parts. */
final class ScoreExplanations extends Explaining {

    ScoreExplanations(PursuitLook look) {
        super(look);
    }

    Explanation score() {
        String sum = "100 × C × (" + viewer.number(formula.balance(), 2) + " B + "
                + viewer.number(formula.interlock(), 2) + " X + " + viewer.number(formula.reciprocity(), 2) + " Y + "
                + viewer.number(formula.timeliness(), 2) + " T)\n= 100 × "
                + viewer.number(score.coverage().value(), 3)
                + " × (" + term(score.balance()) + " + " + term(score.interlock()) + " + "
                + term(score.reciprocity()) + " + " + term(score.timeliness()) + ") = "
                + viewer.score(score.pcs());
        List<Input> inputs = new ArrayList<>();
        for (String part : List.of("coverage", "balance", "interlock", "reciprocity", "timeliness")) {
            inputs.add(new Input(
                    voice.say("score.letter." + part),
                    viewer.number(part(part).value(), 3),
                    look.place().explanation(part)));
        }
        inputs.add(new Input(
                voice.say("score.counted"),
                viewer.number(score.countedTotal()),
                look.place().explanation("counted")));
        inputs.add(input("formula", formula.version()));
        String meaning = score.pcs() == null ? look.reasons().insufficient(score) : voice.say("explain.score.meaning");
        return explanation("score", meaning, sum, inputs, countedBy(verdict -> true));
    }

    private String term(Score.Part<?> part) {
        return viewer.number(part.weight(), 2) + " × " + viewer.number(part.value(), 3);
    }

    private Score.Part<?> part(String name) {
        return switch (name) {
            case "coverage" -> score.coverage();
            case "balance" -> score.balance();
            case "interlock" -> score.interlock();
            case "reciprocity" -> score.reciprocity();
            default -> score.timeliness();
        };
    }

    Explanation coverage() {
        List<Input> inputs = new ArrayList<>();
        for (OfDepartment row : required()) {
            inputs.add(new Input(
                    viewer.department(row.department()),
                    voice.say("explain.coverage.row", row.counted(), viewer.number(row.share(), 2)),
                    look.place().explanation("counted", row.department().code())));
        }
        Coverage coverage = score.coverage().inputs();
        return part(
                "coverage",
                voice.say("explain.coverage.formula", formula.fullCoverage(), viewer.number(coverage.value(), 3)),
                inputs,
                countedBy(verdict -> isRequired(verdict.contribution().department())));
    }

    Explanation balance() {
        Balance balance = score.balance().inputs();
        int sum = required().stream().mapToInt(OfDepartment::counted).sum();
        List<Input> inputs = new ArrayList<>();
        inputs.add(input("evenness", viewer.number(balance.evenness(), 3)));
        for (OfDepartment row : required()) {
            inputs.add(new Input(
                    viewer.department(row.department()),
                    voice.say(
                            "explain.balance.row",
                            row.counted(),
                            viewer.percent(sum == 0 ? 0 : (double) row.counted() / sum)),
                    look.place().explanation("counted", row.department().code())));
        }
        return part(
                "balance",
                "B = min(1, J / " + viewer.number(formula.fullBalance(), 2) + ") = " + viewer.number(balance.value(), 3)
                        + "\nJ = −∑ p ln p / ln R",
                inputs,
                countedBy(verdict -> isRequired(verdict.contribution().department())));
    }

    Explanation interlock() {
        Interlock interlock = score.interlock().inputs();
        List<Input> inputs = new ArrayList<>(List.of(
                input("cross", viewer.number(interlock.crossPairs())),
                input("within", viewer.number(interlock.withinPairs())),
                input("share", viewer.number(interlock.share(), 3)),
                input("possible", viewer.number(interlock.possibleShare(), 3))));
        interlock
                .activePeople()
                .forEach(one -> inputs.add(
                        new Input(voice.say("explain.active", one.department()), viewer.number(one.people()))));
        return part(
                "interlock", "X = min(1, s / M) = " + viewer.number(interlock.value(), 3), inputs, links(Link::cross));
    }

    Explanation reciprocity() {
        Reciprocity reciprocity = score.reciprocity().inputs();
        List<Input> inputs = new ArrayList<>(List.of(
                input("mutual", viewer.number(reciprocity.mutualPairs())),
                input("linked", viewer.number(reciprocity.linkedPairs()))));
        reciprocity
                .oneWay()
                .forEach(one -> inputs.add(new Input(
                        voice.say("explain.one-way"),
                        viewer.department(one.from()) + " → " + viewer.department(one.to()),
                        look.place().explanation("links", one.from() + "." + one.to()))));
        return part(
                "reciprocity",
                "Y = " + reciprocity.mutualPairs() + " / " + reciprocity.linkedPairs() + " = "
                        + viewer.number(reciprocity.value(), 3),
                inputs,
                links(Link::cross));
    }

    Explanation timeliness() {
        Timeliness timeliness = score.timeliness().inputs();
        List<Input> inputs = List.of(
                input("in-time", viewer.number(timeliness.answeredInTime())),
                input("due", viewer.number(timeliness.dueOrAnswered())),
                input("gate", timeliness.gate() == null ? viewer.number(null) : voice.word(timeliness.gate())),
                input("before", viewer.time(timeliness.before())),
                input(
                        "in",
                        String.join(
                                ", ",
                                timeliness.in().stream().map(viewer::department).toList())),
                input("required", viewer.number(timeliness.required())));
        String gates = timeliness.in().size() + " / " + timeliness.required();
        List<Long> events = look.view().requests().stream()
                .flatMap(request -> Stream.concat(
                        Stream.of(request.sequence()),
                        request.answers().stream().map(InputRequest.Answer::sequence)))
                .toList();
        return part(
                "timeliness",
                (timeliness.dueOrAnswered() == 0
                                ? "T = " + gates
                                : "T = ½ × " + timeliness.answeredInTime() + " / " + timeliness.dueOrAnswered()
                                        + " + ½ × " + gates)
                        + " = " + viewer.number(timeliness.value(), 3),
                inputs,
                events);
    }

    Explanation together() {
        Waterfall waterfall = look.waterfall();
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(
                voice.say("explain.score.title"),
                viewer.score(score.pcs()),
                look.place().explanation("score")));
        waterfall
                .steps()
                .forEach(step -> inputs.add(new Input(
                        voice.say("score.part." + step.part()),
                        viewer.change(step.points()),
                        look.place().explanation(step.part()))));
        return explanation(
                "together",
                voice.say("explain.together.meaning"),
                "100 × (1 − C) × (1 − (" + viewer.number(formula.balance(), 2) + " B + …)) = "
                        + viewer.change(waterfall.together()),
                inputs,
                List.of());
    }

    private Explanation part(String name, String computed, List<Input> inputs, List<Long> events) {
        List<Input> all = new ArrayList<>(inputs);
        if (score.pcs() != null) {
            all.add(input("recoverable", viewer.change(part(name).pointsRecoverable())));
        }
        return explanation(name, voice.say("explain." + name + ".meaning"), computed, all, events);
    }

    private List<OfDepartment> required() {
        return score.coverage().inputs().byDepartment().stream()
                .filter(OfDepartment::required)
                .toList();
    }

    private boolean isRequired(Department department) {
        return look.facts().requiredDepartments().contains(department);
    }
}
