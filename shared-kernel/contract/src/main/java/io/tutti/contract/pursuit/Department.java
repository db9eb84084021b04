package io.tutti.contract.pursuit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A department of the company that pursues the deal, by its code: 1 to 40 lower-case letters, digits and hyphens, such
 * as {@code sales} or {@code supply-chain}. One spelling only, so that no department is counted twice.
 */
public record Department(@JsonValue String code) implements Comparable<Department> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 40;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Department {
        if (code.length() > MAX_LENGTH || !FORM.matcher(code).matches()) {
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
