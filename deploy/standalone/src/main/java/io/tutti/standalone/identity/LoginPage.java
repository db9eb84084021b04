package io.tutti.standalone.identity;

import io.tutti.query.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people log in, with everybody that one can log in as. */
@Page
class LoginPage {

    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String error, Model model) {
        model.addAttribute("people", DemoPerson.all());
        model.addAttribute("password", DemoPerson.PASSWORD);
        model.addAttribute("failed", error != null);
        return "identity/login";
    }
}
