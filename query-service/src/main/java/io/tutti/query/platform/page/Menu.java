package io.tutti.query.platform.page;

import io.tutti.platform.security.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** The menu: an item for each {@link Page} that has one. */
@Component
class Menu implements SmartInitializingSingleton {

    private final ApplicationContext context;
    private volatile List<Page> pages = List.of();

    Menu(ApplicationContext context) {
        this.context = context;
    }

    /**
     * One item.
     *
     * @param name what its messages are called by
     * @param shortcut the letter that opens it after {@code g}
     * @param current whether the page that is shown lies behind it
     */
    public record Item(String path, String name, String shortcut, boolean current) {}

    @Override
    public void afterSingletonsInstantiated() {
        pages = context.getBeansWithAnnotation(Page.class).values().stream()
                .map(page -> Objects.requireNonNull(AnnotationUtils.findAnnotation(page.getClass(), Page.class)))
                .filter(page -> !page.menu().isEmpty())
                .sorted(Comparator.comparingInt(Page::order))
                .toList();
    }

    /** What one person finds in it, on the page with the given path. */
    List<Item> of(Caller person, String path) {
        return pages.stream()
                .filter(page -> page.roles().length == 0 || person.hasAny(page.roles()))
                .map(page -> new Item(page.menu(), page.name(), page.shortcut(), isAt(page.menu(), path)))
                .toList();
    }

    /** Pursuits are reached from the portfolio, so they belong to it. */
    private static boolean isAt(String menu, String path) {
        return path.equals(menu) || (menu.equals("/") ? path.startsWith("/pursuits") : path.startsWith(menu + "/"));
    }
}
