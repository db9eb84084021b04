package io.tutti.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an event of which nobody may learn whose it is. It is stored and published with the day instead of the time, the
 * actor {@value #ACTOR}, and nothing that leads back to the request.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Anonymous {

    /** What is said instead of who acted. */
    String ACTOR = "anonymous";
}
