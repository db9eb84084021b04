package io.tutti.platform.problem;

import io.tutti.platform.problem.Problems.Violation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in the client's terms why a JSON body was not readable, without naming classes of ours. */
public final class UnreadableBody {

    private UnreadableBody() {}

    /** One sentence for the client: which field, and what is wrong with it. */
    public static String explain(@Nullable Throwable cause) {
        return switch (cause) {
            case StreamReadException syntax ->
                "The body is not valid JSON (line " + syntax.getLocation().getLineNr() + ", column "
                        + syntax.getLocation().getColumnNr() + "): " + syntax.getOriginalMessage();
            case JacksonException e ->
                (path(e).isEmpty() ? "The body: " : "The field \"" + path(e) + "\": ") + why(e) + ".";
            case null, default -> "The body is missing or not readable; send a JSON object.";
        };
    }

    /** The field that is to blame; empty where it is the body as a whole. */
    static Optional<Violation> violation(@Nullable Throwable cause) {
        return cause instanceof JacksonException e && !(e instanceof StreamReadException) && !path(e).isEmpty()
                ? Optional.of(new Violation(path(e), why(e)))
                : Optional.empty();
    }

    private static String why(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                "is not known here; known fields are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException why -> String.valueOf(why.getMessage());
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                "must be one of "
                        + Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "));
            case MismatchedInputException mismatch -> "has the wrong type or form";
            default -> "is not readable";
        };
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        e.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.toString();
    }
}
