package io.tutti.query.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Browsers send the fields of a filter that were left empty, too. The page is shown at the address without them, which
 * means the same and can be passed on.
 */
final class CleanAddress implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET")
                || !(handler instanceof HandlerMethod method
                        && method.getBeanType().isAnnotationPresent(Page.class))) {
            return true;
        }
        PageAddress asked = PageAddress.of(request, request.getRequestURI());
        PageAddress clean = asked;
        for (String name : asked.parameters().keySet()) {
            if (asked.parameters().get(name).stream().allMatch(String::isBlank)) {
                clean = clean.with(name, null);
            }
        }
        if (clean.equals(asked)) {
            return true;
        }
        response.sendRedirect(clean.toString());
        return false;
    }
}
