package io.tutti.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable logical name and revision under which an event is stored and published. Java class names never leave the
 * process, so classes may move and be renamed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Reverse-dotted logical name, for example {@code tutti.pursuit.member-joined}; never changed once published. */
    String name();

    /** Counts up from 1 with every change of the event's JSON form. */
    int revision();
}
