package io.tutti.command.pursuit.discoveractions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Action;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.Pursuit;
import io.tutti.command.pursuit.PursuitExists;
import io.tutti.command.pursuit.PursuitQuestion;
import io.tutti.command.pursuit.discoveractions.Possibilities.Possibility;
import io.tutti.command.pursuit.discoveractions.Possibilities.RefusedBy;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Asks a pursuit what somebody can do in it. The answer is empty when there is no such pursuit for them.
 *
 * @param actions all actions that there are
 * @param targets things of the pursuit whose actions are wanted beside those on the whole
 */
record WhatCanBeDone(PursuitId pursuit, Actor actor, List<Action> actions, List<String> targets)
        implements PursuitQuestion<Optional<Possibilities>> {

    private static final String THING = "\\{(?!pursuitId})[A-Za-z]+}";

    @Override
    public Optional<Possibilities> answer(Pursuit state) {
        if (!new PursuitExists(state, actor).holds()) {
            return Optional.empty();
        }
        List<Possibility> possible = new ArrayList<>();
        actions.stream()
                .filter(action -> action.on() == Action.On.PURSUIT)
                .forEach(action -> possible.add(judge(state, action, null)));
        List<String> unknown = new ArrayList<>();
        for (String target : targets) {
            Optional<Action.On> thing = kindOf(target, state);
            if (thing.isEmpty()) {
                unknown.add(target);
                continue;
            }
            actions.stream()
                    .filter(action -> action.on() == thing.get())
                    .forEach(action -> possible.add(judge(state, action, target)));
        }
        return Optional.of(new Possibilities(
                pursuit, state.version(), state.gates().stage(), state.gates().ended(), possible, unknown));
    }

    private static Optional<Action.On> kindOf(String id, Pursuit state) {
        return Arrays.stream(Action.On.values())
                .filter(thing -> isOneOf(thing, id, state))
                .findFirst();
    }

    private static boolean isOneOf(Action.On thing, String id, Pursuit state) {
        try {
            return switch (thing) {
                case PURSUIT -> false;
                case MEMBER -> state.team().has(new MemberId(id));
                case CONTRIBUTION -> state.contributions().has(ContributionId.of(id));
                case INPUT_REQUEST ->
                    state.requests().find(InputRequestId.of(id)).isPresent();
                case BUYING_INFLUENCE ->
                    state.customer().assessmentOf(BuyingInfluenceId.of(id)).isPresent();
                case ISSUE -> state.customer().has(IssueId.of(id));
            };
        } catch (IllegalArgumentException notOfItsForm) {
            return false;
        }
    }

    private Possibility judge(Pursuit state, Action action, @Nullable String target) {
        Optional<Rule> broken = action.rules(state, actor, target == null ? aggregateId() : target).stream()
                .filter(rule -> !rule.holds())
                .findFirst();
        String onPursuit = action.path().replace("{pursuitId}", aggregateId());
        return new Possibility(
                action.name(),
                target,
                target == null
                        ? onPursuit
                        : onPursuit.replaceFirst(THING, Matcher.quoteReplacement(URLEncoder.encode(target, UTF_8))),
                broken.isEmpty(),
                broken.map(rule -> new RefusedBy(rule.code(), rule.explanation()))
                        .orElse(null));
    }
}
