package io.tutti.query.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.query.pursuit.ReadSide;
import jakarta.servlet.http.Cookie;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** What all pages have in common. */
class PagesTest extends ReadSide {

    @Test
    void a_browser_without_a_session_is_led_to_the_login_and_back_to_where_it_wanted_to_go() throws Exception {
        http.perform(get("/?largeDeal=true").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/oauth2/authorization/tutti"))
                .andExpect(cookie().value("back", "%2F%3FlargeDeal%3Dtrue"))
                .andExpect(cookie().httpOnly("back", true))
                .andExpect(cookie().doesNotExist("TUTTI"));
        http.perform(get("/oauth2/authorization/tutti"))
                .andExpect(status().isFound())
                .andExpect(header().string(
                                "Location",
                                allOf(
                                        startsWith("https://login.example.com/authorize?"),
                                        containsString("code_challenge_method=S256"))));
    }

    @Test
    void a_program_without_a_token_gets_a_problem() throws Exception {
        refused(http.perform(get("/")), 401, "unauthenticated");
        refused(http.perform(get("/api/v1/pursuits").accept(MediaType.TEXT_HTML)), 401, "unauthenticated");
    }

    @Test
    void a_part_of_a_page_whose_session_has_expired_leads_the_page_to_the_login() throws Exception {
        http.perform(get("/me").header("HX-Request", "true").header("HX-Current-URL", "http://localhost/me?x=1"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/me?x=1"));
        http.perform(get("/me").header("HX-Request", "true").header("HX-Current-URL", "http://elsewhere.example/"))
                .andExpect(header().string("HX-Redirect", "/"));
    }

    @Test
    void a_form_of_an_expired_session_leads_to_the_login_and_back_to_the_form() throws Exception {
        http.perform(post("/pursuits/1/log")
                        .accept(MediaType.TEXT_HTML)
                        .header("Referer", "http://localhost/pursuits/1/log"))
                .andExpect(redirectedUrl("/oauth2/authorization/tutti"))
                .andExpect(cookie().value("back", "%2Fpursuits%2F1%2Flog"));
    }

    @Test
    void pages_allow_nothing_that_is_written_into_them_and_no_frame_around_them() throws Exception {
        page("/", "ana")
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'none'"),
                                        containsString("script-src 'self';"),
                                        containsString("style-src 'self';"),
                                        containsString("frame-ancestors 'none'"),
                                        containsString("form-action 'self' https://login.example.com;"),
                                        not(containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(not(containsString("style="))))
                .andExpect(content().string(not(matchesPattern("(?s).*\\son[a-z]+=.*"))));
    }

    @Test
    void files_have_an_address_of_their_content_and_are_kept_for_ever() throws Exception {
        String page = page("/", "ana").andReturn().getResponse().getContentAsString();
        Matcher style = Pattern.compile("/assets/[0-9a-f]{12}/css/tutti\\.css").matcher(page);
        assertThat(style.find()).isTrue();

        http.perform(get(style.group()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        http.perform(get(style.group().replace("css/tutti.css", "js/live.js"))).andExpect(status().isOk());
        Matcher htmx = Pattern.compile("/webjars/htmx\\.org/[0-9.]+/dist/htmx\\.min\\.js")
                .matcher(page);
        assertThat(htmx.find()).isTrue();
        http.perform(get(htmx.group())).andExpect(status().isOk());
    }

    @Test
    void whatever_goes_wrong_is_a_page_for_browsers_and_a_problem_for_programs() throws Exception {
        page("/nowhere", "ana")
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<code>not-found</code>")))
                .andExpect(content().string(containsString("<h1>Not here</h1>")))
                .andExpect(content().string(containsString("Log out")));
        refused(http.perform(get("/nowhere").with(loggedIn("ana"))), 404, "not-found");
    }

    @Test
    void a_page_speaks_the_language_that_was_chosen_else_that_of_the_browser_else_english() throws Exception {
        http.perform(get("/signed-out").header("Accept-Language", "fr, de-AT;q=0.8"))
                .andExpect(content().string(containsString("<html lang=\"de-AT\"")))
                .andExpect(content().string(containsString("Sie sind abgemeldet")));
        http.perform(get("/signed-out").header("Accept-Language", "fr"))
                .andExpect(content().string(containsString("You are logged out")));
        http.perform(get("/signed-out").cookie(new Cookie("language", "en")).header("Accept-Language", "de"))
                .andExpect(content().string(containsString("You are logged out")));
        http.perform(post("/language").with(csrf()).param("language", "de").param("back", "/?open=false"))
                .andExpect(cookie().value("language", "de"))
                .andExpect(redirectedUrl("/?open=false"));
        for (String elsewhere :
                new String[] {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"}) {
            http.perform(post("/language").with(csrf()).param("language", "de").param("back", elsewhere))
                    .andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void nothing_is_changed_by_a_form_from_elsewhere() throws Exception {
        refused(http.perform(post("/language").with(loggedIn("ana")).param("language", "de")), 403, "form-out-of-date");
    }

    private static void refused(ResultActions answer, int status, String code) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value(code));
    }
}
