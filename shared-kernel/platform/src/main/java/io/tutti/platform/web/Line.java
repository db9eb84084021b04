package io.tutti.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of text: 1 to 200 characters, not blank, no control characters, no half characters. Null passes. */
@Size(max = 200)
@Pattern(regexp = "(?s)(?=.*\\S)[^\\p{Cc}\\p{Cs}\\u2028\\u2029]+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Line {
    String message() default "{io.tutti.platform.web.Line.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
