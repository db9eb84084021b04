package io.tutti.query.portfolio;

import io.tutti.query.platform.page.Page;
import java.time.InstantSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All pursuits side by side, as people see them. */
@Page(menu = "/", name = "portfolio", shortcut = "p", order = 10)
class PortfolioPage {

    private final InstantSource clock = InstantSource.system();

    @GetMapping("/")
    String portfolio(Model model) {
        model.addAttribute("asOf", clock.instant());
        return "portfolio/portfolio";
    }
}
