package io.tutti.query.platform.page;

import io.tutti.platform.security.Caller;
import io.tutti.platform.security.CallerArgument;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs of every request: {@code viewer}, {@code menu} and {@code here}. */
@ControllerAdvice(annotations = Page.class)
class PageModel {

    private static final String CALLER = PageModel.class.getName() + ".caller";

    private final Menu menu;
    private final ViewerLocale locales;

    PageModel(Menu menu, ViewerLocale locales) {
        this.menu = menu;
        this.locales = locales;
    }

    @ModelAttribute
    void surroundings(HttpServletRequest request, Model model) {
        remember(request, request.getUserPrincipal());
        model.addAllAttributes(of(request, request.getRequestURI()));
    }

    /** Keeps who it is for a page that is made after the security filters are left, which forget it. */
    static void remember(HttpServletRequest request, @Nullable Principal principal) {
        CallerArgument.of(principal).ifPresent(caller -> request.setAttribute(CALLER, caller));
    }

    Map<String, Object> of(HttpServletRequest request, String path) {
        Caller caller = (Caller) request.getAttribute(CALLER);
        return Map.of(
                "viewer",
                new Viewer(locales.resolveLocale(request), ViewerLocale.zone(request), theme(request), caller),
                "menu",
                caller == null ? List.of() : menu.of(caller, path),
                "here",
                PageAddress.of(request, path));
    }

    private static String theme(HttpServletRequest request) {
        return ViewerLocale.cookie(request, "theme")
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse("");
    }
}
