package io.tutti.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a number in the contract what it counts or measures, and between which bounds it lies; of a map, its values. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Quantity {

    /** What one is one of, for example {@code points} or {@code contributions}. */
    String unit();

    /** Lowest value, itself included. */
    double min();

    /** Highest value, itself included; without limit when not said. */
    double max() default Double.POSITIVE_INFINITY;
}
