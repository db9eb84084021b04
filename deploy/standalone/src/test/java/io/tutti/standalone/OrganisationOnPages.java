package io.tutti.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.tutti.contract.PublishedEvents;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
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

            check(admin);
            admin.part("Pursuits that differ").getByText("Nothing differs").waitFor();
        }
    }

    @Test
    void what_somebody_removed_is_found_and_comes_back_by_a_click() throws Exception {
        String one = site.deal("Oak Foundry");
        String other = site.deal("Pine Foundry");
        try (Visitor admin = site.visitor("kim");
                MongoClient documents = site.documents()) {
            MongoCollection<Document> cards = documents.getDatabase("tutti").getCollection("pursuitCards");
            cards.deleteOne(new Document("_id", one.replace("/pursuits/", "")));
            check(admin);
            Locator found = admin.part("Pursuits that differ");
            found.getByText("no document", exactly()).waitFor();
            admin.send(found, "Repair pursuit " + one.replace("/pursuits/", ""));
            admin.reads("The pursuit is complete again.");
            found.getByText("repaired", exactly()).waitFor();

            cards.deleteOne(new Document("_id", other.replace("/pursuits/", "")));
            check(admin);
            admin.send(admin.main(), "Repair all that can be repaired");
            admin.part("What it came to").getByText("1 of 1 healed").waitFor();
            check(admin);
            found.getByText("Nothing differs").waitFor();
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** Has a check made, and goes to what it found. */
    private static void check(Visitor admin) {
        admin.open("/admin");
        admin.send(admin.main(), "Check now");
        admin.reads("The check has begun.");
        Locator newest = admin.part("Integrity").getByRole(AriaRole.ROW).nth(1);
        newest.getByText("done").waitFor();
        newest.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Check ")))
                .click();
        admin.heading("What it came to").waitFor();
    }

    @Test
    void an_event_that_was_damaged_parks_its_pursuit_until_an_administrator_skips_it() throws Exception {
        String deal = site.deal("Larch Foundry");
        String pursuit = deal.replace("/pursuits/", "");
        recordedOnly(pursuit, 3);
        try (Visitor admin = site.visitor("kim");
                PublicTopic topic = site.topic()) {
            topic.damageNext(PublishedEvents.TOPIC, pursuit);
            admin.open("/admin");
            Locator parked = admin.part("Parked pursuits");
            parked.getByText("Larch Foundry").waitFor();

            admin.send(parked, "Try again: pursuit Larch Foundry");
            admin.reads("It still cannot be read; nothing has changed.");
            Locator skipping = admin.unfold("The event, and skipping it");
            Visitor.field(skipping, "Why nothing is lost by skipping it").fill("Ben joined once only");
            admin.send(skipping, "Skip event 3");
            admin.reads("The event is skipped: the pursuit goes on.");

            parked.getByText("Nothing is parked").waitFor();
            admin.open(deal);
            admin.reads("Events that an administrator skipped because nobody can read them: 1.");
        }
    }

    /** The event store has an event that the publisher has passed; what comes to the topic in its place is another one. */
    private void recordedOnly(String pursuit, long sequence) throws SQLException {
        try (Connection connection = site.events();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into domain_event_entry (global_index, event_identifier, aggregate_identifier,"
                                + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                                + " select -1, ?, aggregate_identifier, ?, type, time_stamp, payload_type, payload_revision,"
                                + " payload, meta_data from domain_event_entry"
                                + " where aggregate_identifier = ? and sequence_number = ? - 1")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setLong(2, sequence);
            insert.setString(3, pursuit);
            insert.setLong(4, sequence);
            assertEquals(1, insert.executeUpdate());
        }
    }
}
