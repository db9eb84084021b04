package io.tutti.query.collaboration;

import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.Aim;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.ResponseMode;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.query.platform.page.Viewer;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.InputRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says things in the viewer's language, with values as the viewer writes them. */
record Voice(MessageSource messages, Viewer viewer) {

    /** For programs, which get everything in English. */
    static Voice english(MessageSource messages) {
        return new Voice(messages, new Viewer(Locale.ENGLISH, null, "", null));
    }

    /** The message of the key, with the values in its places. */
    public String say(String key, @Nullable Object... values) {
        return messages.getMessage(key, Arrays.stream(values).map(this::word).toArray(), viewer.locale());
    }

    /** One value in words: of an enum its message, else number, money, day, time or department as the viewer writes it. */
    public String word(@Nullable Object value) {
        return switch (value) {
            case null -> viewer.number(null);
            case Number number -> viewer.number(number);
            case Money money -> viewer.money(money);
            case LocalDate day -> viewer.day(day);
            case Instant time -> viewer.time(time);
            case Department department -> viewer.department(department);
            case Enum<?> constant -> say(bundle(constant) + "." + constant.name());
            default -> value.toString();
        };
    }

    private static String bundle(Enum<?> constant) {
        return switch (constant) {
            case Stage _ -> "stage";
            case Outcome _ -> "outcome";
            case ContributionKind _ -> "kind";
            case Artefact _ -> "artefact";
            case TeamRole _ -> "team-role";
            case Visibility _ -> "seen";
            case BuyingRole _ -> "buying-role";
            case DegreeOfInfluence _ -> "degree";
            case ResponseMode _ -> "mode";
            case Aim _ -> "aim";
            case AcknowledgementType _ -> "acknowledgement";
            case InputRequest.Status _ -> "request-status";
            default -> throw new IllegalArgumentException("no words for " + constant.getDeclaringClass());
        };
    }
}
