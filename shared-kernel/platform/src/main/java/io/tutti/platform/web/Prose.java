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

/**
 * Text of several lines: 1 to 10,000 characters, not blank, no control characters but tab and line ends, no half
 * characters. Null passes.
 */
@Size(max = 10_000)
@Pattern(regexp = "(?s)(?=.*\\S)[\\t\\n\\r[^\\p{Cc}\\p{Cs}]]+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Prose {
    String message() default "{io.tutti.platform.web.Prose.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
