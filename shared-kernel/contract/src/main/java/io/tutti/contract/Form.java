package io.tutti.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a text in the contract which form it has. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Form {

    /** Regular expression that the whole text matches; of the kind that Java and ECMAScript read alike. */
    String value();

    /** Most characters; without limit but the expression's when not said. */
    int maxLength() default Integer.MAX_VALUE;
}
