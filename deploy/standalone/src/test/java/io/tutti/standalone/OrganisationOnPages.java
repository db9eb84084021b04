package io.tutti.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaders, administrators and everybody who is asked do on pages, by role and label. */
abstract class OrganisationOnPages {

    private Site site;

    @BeforeEach
    void open(Site shared) {
        site = shared;
    }

    @Test
    void a_round_of_the_pulse_is_opened_answered_and_closed() {
        try (Visitor leader = site.visitor("ines");
                Visitor asked = site.visitor("ben")) {
            leader.open("/pulse");
            Locator results = leader.part("What people feel").getByRole(AriaRole.ROW);
            int before = results.count();
            leader.send(leader.main(), "Open the round");
            leader.reads("The round is open. Those who are asked can answer.");

            asked.open("/pulse");
            Locator round = round(asked);
            Locator rather = round.getByRole(
                    AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^4\\s*rather$")));
            assertThat(rather).hasCount(3);
            rather.all().forEach(Locator::check);
            asked.send(round, "Answer anonymously");
            asked.reads("Your answer is in. Thank you.");

            leader.open("/pulse");
            round(leader).getByText("Close this round …").click();
            leader.send(round(leader), "Close the round");
            leader.reads("The round is closed.");
            assertThat(results).hasCount(before + 1);
        }
    }

    private static Locator round(Visitor visitor) {
        return visitor.main()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("The whole organisation"))
                .last();
    }

    @Test
    void a_formula_is_tried_on_all_pursuits_and_adopted_with_a_reason() {
        try (Visitor leader = site.visitor("ines")) {
            leader.open("/lab");
            leader.field("Timeliness, slider").fill("0.4");
            // The others give what it took.
            leader.reads("They add up to 100%.");
            leader.link("Adopt this formula …").click();

            leader.field("Name of the version").fill("in-time-1");
            leader.field("Why").fill("Late answers cost us two deals.");
            leader.send(leader.main(), "Adopt");
            leader.reads("Tick the box to say that you want this.");
            leader.field("I want all scores to be computed by this formula from now on.")
                    .check();
            leader.send(leader.main(), "Adopt");

            leader.reads("The formula is in force. Scores follow within a moment.");
            leader.part("Formulas so far").getByText("in-time-1").first().waitFor();
        }
    }

    @Test
    void a_projection_is_built_anew_and_the_stores_are_compared() {
        try (Visitor admin = site.visitor("kim")) {
            admin.open("/admin");
            admin.send(admin.main(), "Build anew: library");
            admin.reads("A new version is being built.");
            admin.button("Build anew: library").waitFor();

            admin.send(admin.main(), "Check now");
            admin.reads("The check has begun.");
            admin.part("Integrity").getByText("done").first().waitFor();
            admin.part("Integrity")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Check ")))
                    .first()
                    .click();
            admin.part("Pursuits that differ").getByText("Nothing differs").waitFor();
        }
    }
}
