package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.Form;
import java.util.regex.Pattern;

/** A kind of pursuit by its code, such as {@code renewal}: 1 to 40 lower-case letters, digits and hyphens. */
public record PursuitKind(
        @JsonValue @Form(value = PursuitKind.FORM, maxLength = PursuitKind.MAX_LENGTH)
        String code) {

    private static final String FORM = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final int MAX_LENGTH = 40;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PursuitKind {
        if (code.length() > MAX_LENGTH || !PATTERN.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a kind of pursuit is a code of 1 to 40 lower-case letters, digits and hyphens, such as renewal");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
