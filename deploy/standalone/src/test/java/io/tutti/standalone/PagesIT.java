package io.tutti.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every page, in a real browser, with the demo story told. */
@ExtendWith(SharedSite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final long MOST_BYTES = 600_000;
    private static final int PHONE = 360;
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final String AXE = axe();
    /** How wide the page is once the charts have followed the window, which takes them some pictures. */
    private static final String SETTLED_WIDTH = """
            async () => {
              const root = document.documentElement;
              for (let n = 0; n < 60 && root.scrollWidth > innerWidth; n++) await new Promise(requestAnimationFrame);
              return root.scrollWidth;
            }""";

    /** What is broken of the rules with some tags, each with where and why. */
    private static final String BROKEN = """
            async tags => (await axe.run({ runOnly: tags, resultTypes: ['violations'] })).violations
                .flatMap(rule => rule.nodes.map(node =>
                    `${rule.id}: ${node.html} at ${node.target.join(' ')}: ${node.failureSummary}`))""";

    private Site site;

    private static String axe() {
        try (InputStream script = PagesIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In here, so that all of them look at one site. */
    @Nested
    class Speed extends PageSpeed {}

    @Nested
    class Deal extends DealOnPages {}

    @Nested
    class Organisation extends OrganisationOnPages {}

    @BeforeAll
    void open(Site shared) {
        site = shared;
    }

    static Stream<SitePage> pages() {
        return SitePage.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_light_and_has_no_barrier_in_either_theme_or_on_a_phone(SitePage kind) {
        try (Visitor visitor = site.visitor(kind.person())) {
            Page page = visitor.page();
            assertThat(visitor.open(site.path(kind.path())).status()).isEqualTo(kind.status());

            assertSoftly(softly -> {
                softly.assertThat(visitor.weight()).as("bytes").isLessThan(MOST_BYTES);
                softly.assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                                .count())
                        .as("main headings")
                        .isEqualTo(1);
                page.evaluate(AXE);
                noBarriers(softly, page, "light");
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                noBarriers(softly, page, "dark");
                page.setViewportSize(PHONE, 740);
                softly.assertThat(page.evaluate(SETTLED_WIDTH))
                        .as("width on a phone")
                        .isEqualTo(PHONE);
            });
        }
    }

    private static void noBarriers(SoftAssertions softly, Page page, String theme) {
        softly.assertThat((List<?>) page.evaluate(BROKEN, WCAG)).as(theme).isEmpty();
    }

    @Test
    void whatever_the_menu_leads_to_is_among_the_pages_looked_at() {
        try (Visitor kim = site.visitor("kim")) {
            kim.open("/");

            List<String> menu = kim.page().getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK).all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();

            assertThat(menu).contains("/", "/me", "/library");
            assertThat(SitePage.ALL)
                    .extracting(page -> page.path().replaceFirst("\\?.*", ""))
                    .containsAll(menu);
        }
    }

    @Test
    void every_number_opens_its_explanation_beside_it() {
        try (Visitor ines = site.visitor("ines")) {
            ines.open("/");

            ines.main()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Evidenced"))
                    .first()
                    .click();

            Locator dialog = ines.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Explanation"));
            dialog.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Customer core"))
                    .waitFor();
            assertThat(dialog.textContent()).contains("pursuits understood before their first proposal");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                    .click();
            dialog.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void a_filter_is_in_the_address_so_that_a_view_can_be_sent_as_a_link() {
        try (Visitor ines = site.visitor("ines")) {
            ines.open("/");

            ines.field("Department").selectOption("Legal");
            ines.page().waitForURL("**/?department=legal");
            ines.field("Show").selectOption("Ended");
            ines.page().waitForURL("**/?open=false&department=legal");

            assertThat(ines.link("Export CSV").getAttribute("href")).contains("open=false&department=legal");
            ines.link("Clear").click();
            ines.page().waitForURL(site.baseUrl() + "/");
        }
    }

    @Test
    void what_somebody_does_elsewhere_is_shown_without_loading_the_page() throws Exception {
        try (Visitor ines = site.visitor("ines")) {
            ines.open(site.path("/pursuits/{pursuit}"));
            ines.page().getByRole(AriaRole.STATUS).getByText("Live").waitFor();

            Colleague.named("ana", site.baseUrl())
                    .post(site.path("/api/v1/pursuits/{pursuit}/contributions"), """
                            {"kind": "ACCOUNT_STRATEGY", "artefact": "CALL_OBJECTIVE",
                             "title": "Seen by everybody at once", "text": "Ask who signs."}""")
                    .isStatus(201);

            ines.part("Contributions").getByText("Seen by everybody at once").waitFor();
        }
    }

    @Test
    void the_whole_page_goes_back_to_any_past_moment_and_returns() {
        try (Visitor ana = site.visitor("ana")) {
            ana.open(site.path("/pursuits/{won}"));
            Locator slider = ana.page()
                    .getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Moment that the page shows"));

            slider.focus();
            slider.press("Home");
            ana.page().waitForURL("**asOf=*");

            ana.reads("What was recorded later is not here, and nothing can be changed.");
            ana.reads("Nobody has given anything yet");
            slider.press("End");
            ana.page().waitForURL(site.baseUrl() + site.path("/pursuits/{won}"));
            assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("Now");
        }
    }

    @Test
    void everybody_reads_in_a_language_and_a_theme_of_their_choice() {
        try (Visitor ana = site.visitor("ana")) {
            ana.open("/me");
            ana.openAccount("Ana Keller");

            ana.button("Deutsch").click();
            ana.heading("Meine Arbeit").waitFor();
            ana.openAccount("Ana Keller");
            ana.button("Dunkel").click();
            ana.open("/library");

            ana.heading("Bibliothek").waitFor();
            assertThat(ana.page().evaluate("getComputedStyle(document.body).colorScheme"))
                    .isEqualTo("dark");
            ana.openAccount("Ana Keller");
            ana.button("English").click();
            ana.heading("Library").waitFor();
        }
    }

    @Test
    void keys_lead_through_the_pages() {
        try (Visitor ana = site.visitor("ana")) {
            ana.open("/");
            ana.page().keyboard().press("g");
            ana.page().keyboard().press("m");
            ana.page().waitForURL("**/me");

            ana.page().keyboard().press("?");
            ana.page()
                    .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"))
                    .waitFor();
            ana.page().keyboard().press("Escape");
            ana.page().keyboard().press("/");
            ana.page().keyboard().type("migration");
            ana.page().keyboard().press("Enter");
            ana.page().waitForURL("**/library?q=migration");
        }
    }
}
