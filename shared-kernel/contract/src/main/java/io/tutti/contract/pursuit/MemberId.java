package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.Form;
import java.util.regex.Pattern;

/**
 * Pseudonymous id of a person, the subject of their access token: 1 to 100 letters, digits and {@code . _ : | @ -}.
 */
public record MemberId(@JsonValue @Form(MemberId.FORM) String value) {

    private static final String FORM = "[A-Za-z0-9][A-Za-z0-9._:|@-]{0,99}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("a member id has 1 to 100 letters, digits and . _ : | @ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
