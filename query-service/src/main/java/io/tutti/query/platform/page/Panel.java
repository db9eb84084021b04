package io.tutti.query.platform.page;

import io.tutti.platform.security.Caller;
import org.springframework.ui.Model;

/** What one view brings to the page of another: views do not know each other. The page's template includes the view's. */
public interface Panel {

    /** Path of the page that it is a part of. */
    String page();

    /** Adds what its template shows. */
    void show(Caller caller, Model model);
}
