package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.Department;
import io.tutti.query.pursuit.score.RedFlags.RedFlag;
import io.tutti.query.pursuit.view.BuyingInfluence;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.PursuitView;
import java.util.Objects;

/**
 * A red flag in words, and where something can be done about it.
 *
 * @param what the gap
 * @param todo what closes it
 * @param button message of what the link says
 */
record FlagLine(RedFlag flag, String what, String todo, String href, String button) {

    static FlagLine of(RedFlag flag, PursuitView view, PageAddress place, Voice voice) {
        String subject = Objects.requireNonNullElse(flag.subject(), "");
        return switch (flag.code()) {
            case NO_ECONOMIC_BUYING_INFLUENCE ->
                line(flag, voice, place.form("buying-influences", "role", BuyingRole.ECONOMIC), "identify");
            case NO_COACH -> line(flag, voice, place.form("buying-influences", "role", BuyingRole.COACH), "identify");
            case INFLUENCE_WITHOUT_UNDERSTOOD_ISSUE ->
                line(
                        flag,
                        voice,
                        place.thing("buying-influences", subject),
                        "state",
                        influence(view, subject).name());
            case LOW_RATING -> {
                BuyingInfluence one = influence(view, subject);
                yield line(flag, voice, place.thing("buying-influences", subject), "open", one.name(), one.rating());
            }
            case DEPARTMENT_SILENT ->
                line(flag, voice, place.form("input-requests", "department", subject), "ask", new Department(subject));
            case REQUEST_OVERDUE -> {
                InputRequest request = view.requests().stream()
                        .filter(one -> one.id().toString().equals(subject))
                        .findFirst()
                        .orElseThrow();
                yield line(
                        flag,
                        voice,
                        place.thing("input-requests", subject),
                        "open",
                        request.askedOf(),
                        request.due(),
                        request.question());
            }
        };
    }

    private static FlagLine line(RedFlag flag, Voice voice, String href, String button, Object... values) {
        return new FlagLine(
                flag,
                voice.say("flag." + flag.code(), values),
                voice.say("flag.todo." + flag.code(), values),
                href,
                "flag." + button);
    }

    private static BuyingInfluence influence(PursuitView view, String id) {
        return view.customer().influences().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
