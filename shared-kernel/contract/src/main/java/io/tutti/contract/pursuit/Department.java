package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tutti.contract.Form;
import java.util.regex.Pattern;

/**
 * A department of the company that pursues the deal, by its code: 1 to 40 lower-case letters, digits and hyphens, such
 * as {@code sales} or {@code supply-chain}. One spelling only, so that no department is counted twice.
 */
public record Department(
        @JsonValue @Form(value = Department.FORM, maxLength = Department.MAX_LENGTH)
        String code) implements Comparable<Department> {

    private static final String FORM = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final int MAX_LENGTH = 40;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Department {
        if (code.length() > MAX_LENGTH || !PATTERN.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a department is a code of 1 to 40 lower-case letters, digits and hyphens, such as supply-chain");
        }
    }

    @Override
    public int compareTo(Department other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
