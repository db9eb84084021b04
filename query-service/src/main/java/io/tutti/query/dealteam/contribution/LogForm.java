package io.tutti.query.dealteam.contribution;

import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.query.dealteam.CommandBody;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as it is entered. What is not entered is empty.
 *
 * @param artefact name of what it is in detail, which says its kind, too
 * @param proofPoints one in each line; only for key messages
 * @param buildsOn ids of earlier contributions
 * @param answers id of an input request
 * @param occurredAt day and time in {@code zone}; empty for just now
 */
record LogForm(
        String artefact,
        String title,
        String text,
        String proofPoints,
        List<String> buildsOn,
        String answers,
        String occurredAt,
        String zone) {

    LogForm(
            @Nullable String artefact,
            @Nullable String title,
            @Nullable String text,
            @Nullable String proofPoints,
            @Nullable List<String> buildsOn,
            @Nullable String answers,
            @Nullable String occurredAt,
            @Nullable String zone) {
        this.artefact = Objects.requireNonNullElse(artefact, "");
        this.title = Objects.requireNonNullElse(title, "");
        this.text = Objects.requireNonNullElse(text, "");
        this.proofPoints = Objects.requireNonNullElse(proofPoints, "");
        this.buildsOn = buildsOn == null ? List.of() : List.copyOf(buildsOn);
        this.answers = Objects.requireNonNullElse(answers, "");
        this.occurredAt = Objects.requireNonNullElse(occurredAt, "");
        this.zone = Objects.requireNonNullElse(zone, "");
    }

    /** The same, of an artefact that is likely where none is chosen. */
    LogForm orElse(Optional<Artefact> likely) {
        return chosen().isPresent() || likely.isEmpty()
                ? this
                : new LogForm(likely.get().name(), title, text, proofPoints, buildsOn, answers, occurredAt, zone);
    }

    private Optional<Artefact> chosen() {
        return Arrays.stream(Artefact.values())
                .filter(one -> one.name().equals(artefact))
                .findFirst();
    }

    /** Whether something is entered in the part that is folded away, beside the request that the page shows anyway. */
    public boolean unfolded() {
        return !buildsOn.isEmpty() || !occurredAt.isEmpty();
    }

    CommandBody body() {
        ContributionKind kind = chosen().map(Artefact::kind).orElse(null);
        boolean message = kind == ContributionKind.KEY_MESSAGE;
        return new CommandBody()
                .with("kind", kind)
                .with("artefact", chosen().orElse(null))
                .with("title", title)
                .with("text", text)
                .unlessBlank("proofPoints", message ? lines(proofPoints) : List.of())
                .unlessBlank("buildsOn", buildsOn)
                .unlessBlank("answers", answers)
                .at("occurredAt", occurredAt, zone);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
