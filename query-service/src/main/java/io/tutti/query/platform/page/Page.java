package io.tutti.query.platform.page;

import io.swagger.v3.oas.annotations.Hidden;
import io.tutti.platform.security.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * A controller whose methods answer with pages: they name a template, and get the model attributes of
 * {@link PageModel} with it. Pages are no part of the API and of its description.
 */
@Controller
@Hidden
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Page {

    /** Address of the menu item that leads to it; empty for none. Its text is the message {@code menu.} and {@link #name}. */
    String menu() default "";

    /** What the messages of the menu item are called by. */
    String name() default "";

    /** The letter that opens it after {@code g}. */
    String shortcut() default "";

    /** Place in the menu, smallest first. */
    int order() default 0;

    /** Who has it in the menu: whoever has one of these roles; empty for everybody. */
    Role[] roles() default {};
}
