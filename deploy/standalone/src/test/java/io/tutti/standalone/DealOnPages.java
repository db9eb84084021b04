package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on pages: every form is filled in and sent, found by role and label. */
abstract class DealOnPages {

    private Site site;
    private Colleague ana;

    @BeforeEach
    void open(Site shared) throws Exception {
        site = shared;
        ana = Colleague.named("ana", site.baseUrl());
    }

    @Test
    void a_person_logs_in_by_name_and_password_and_out_again() {
        try (Visitor elif = site.visitor(SitePage.NOBODY)) {
            elif.open("/library?q=terms");
            elif.field("Name").fill("elif");
            elif.field("Password").fill("wrong");
            elif.send(elif.main(), "Log in");
            elif.reads("There is nobody with this name and password.");
            elif.field("Name").fill("elif");
            elif.field("Password").fill("tutti");
            elif.send(elif.main(), "Log in");
            elif.page().waitForURL("**/library?q=terms");

            elif.openAccount("Elif Demir");
            elif.button("Log out").click();

            elif.heading("You are logged out").waitFor();
            elif.open("/me");
            elif.heading("Log in").waitFor();
        }
    }

    @Test
    void a_lead_opens_a_pursuit_and_is_told_what_is_missing_before() {
        try (Visitor lead = site.visitor("ana")) {
            lead.open("/me");
            lead.link("Open a pursuit").click();
            fill(lead, Map.of("Account", "Alder Trams", "Value", "3200000.00"));
            lead.field("Expected close").fill(LocalDate.now().plusMonths(7).toString());
            lead.send(lead.main(), "Open");
            assertThat(lead.field("Single sales objective").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            assertThat(lead.field("Account").inputValue()).isEqualTo("Alder Trams");

            fill(
                    lead,
                    Map.of(
                            "Single sales objective",
                            "Trams that know each other",
                            "Required departments",
                            "sales, solutions, legal"));
            lead.send(lead.main(), "Open");

            lead.reads("Opened. Add the team next, and plan the first gate.");
            lead.heading("Trams that know each other").waitFor();
        }
    }

    @Test
    void a_contribution_is_logged_and_another_department_takes_it_up_by_one_click() throws Exception {
        String deal = site.deal("Birch Ferries");
        try (Visitor lead = site.visitor("ana")) {
            lead.open(deal);
            lead.link("Log a contribution").click();
            lead.field("Win theme").check();
            lead.field("Title").fill("On time, proven");
            lead.field("What should the others know?").fill("Every ferry that we equipped sailed on the promised day.");
            lead.send(lead.main(), "Log");
            lead.page().getByRole(AriaRole.ALERT).waitFor();
            assertThat(lead.field("Win theme").isChecked()).isTrue();

            lead.field("Proof points").fill("Nine ferries since 2015");
            lead.send(lead.main(), "Log");

            lead.reads("Logged. It counts once somebody of another department takes it up.");
        }
        try (Visitor ben = site.visitor("ben")) {
            ben.open(deal);
            Locator contributions = ben.part("Contributions");
            contributions.getByRole(AriaRole.LINK, named("does not count")).waitFor();

            contributions
                    .getByRole(AriaRole.BUTTON, named("Acknowledge: On time, proven"))
                    .click();
            contributions.getByRole(AriaRole.LINK, named("counts")).waitFor();
            contributions
                    .getByRole(AriaRole.BUTTON, named("Used with the customer: On time, proven"))
                    .click();

            ben.reads("You acknowledged it and used it with the customer.");
            ben.open("/library");
            ben.field("Look for").fill("ferry promised day");
            ben.field("Kind").selectOption("Key message");
            ben.send(ben.main(), "Search");
            ben.link("On time, proven").first().waitFor();
        }
    }

    @Test
    void a_question_is_asked_passed_on_answered_sent_back_and_accepted() throws Exception {
        String deal = site.deal("Cedar Clinics");
        String request;
        try (Visitor lead = site.visitor("ana")) {
            lead.open(deal);
            lead.link("Ask for input").click();
            lead.field("Whom").selectOption("Anybody in Solutions");
            lead.field("Question").fill("How many beds can one desk see?");
            lead.send(lead.main(), "Ask");
            lead.reads("Asked. Whoever was asked finds it under My work.");
            request = lead.page().url().replaceFirst("\\?.*", "");
            lead.does("Pass on", Map.of("Whom", "Ben Okafor"));
        }
        try (Visitor ben = site.visitor("ben")) {
            ben.open("/me");
            ben.part("Waiting for your answer")
                    .getByRole(AriaRole.LINK, named("How many beds can one desk see?"))
                    .click();
            ben.link("Answer by a new contribution").click();
            ben.reads("How many beds can one desk see?");
            ben.field("Technical").check();
            ben.field("Title").fill("Four hundred beds");
            ben.field("What should the others know?").fill("Measured in three houses.");
            ben.send(ben.main(), "Log");
            ben.reads("Logged.");
        }
        try (Visitor lead = site.visitor("ana")) {
            lead.open(request);
            lead.does("Send the answer back", Map.of("What is missing", "Which houses?"));
        }
        try (Visitor ben = site.visitor("ben")) {
            ben.open(request);
            ben.reads("Which houses?");
            ben.does("Answer by what you logged before", Map.of("Contribution", "Four hundred beds"));
        }
        try (Visitor lead = site.visitor("ana")) {
            lead.open(request);
            lead.send(lead.main(), "Accept the answer");
            lead.reads("Done.");
            lead.main()
                    .getByText("Accepted", new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .waitFor();
        }
    }

    @Test
    void a_question_is_declined_and_another_one_called_off() throws Exception {
        String deal = site.deal("Hazel Water");
        try (Visitor lead = site.visitor("ana");
                Visitor ben = site.visitor("ben")) {
            String declined = ask(lead, deal, "How many pumps fail a year?");
            ben.open(declined);
            ben.does("Decline", Map.of("Why", "Nobody counts them"));
            lead.open(declined);
            lead.reads("Nobody counts them");

            ask(lead, deal, "Who reads the meters?");
            lead.does("Call off", Map.of("Why", "They told us"));
            lead.reads("They told us");
        }
    }

    private static String ask(Visitor lead, String deal, String question) {
        lead.open(deal + "/input-requests/new");
        lead.field("Whom").selectOption("Anybody in Solutions");
        lead.field("Question").fill(question);
        lead.send(lead.main(), "Ask");
        return lead.page().url().replaceFirst("\\?.*", "");
    }

    @Test
    void another_member_becomes_sponsor_and_another_one_leads() throws Exception {
        String deal = site.deal("Juniper Ports");
        try (Visitor lead = site.visitor("ana")) {
            lead.open(deal + "/course");
            lead.does("Add a member", Map.of("Member id", "m-1008", "Name", "Hugo Moreau", "Department", "sales"));
            lead.page().getByText("A member moves, changes role or leaves").click();
            lead.does("Change the role on the team: Hugo Moreau", Map.of("Role", "Sponsor"));
            lead.does("Change the sponsor", Map.of("Sponsor", "Ben Okafor"));
            lead.does("Hand over the lead", Map.of("To", "Ben Okafor"));
        }
        try (Visitor ben = site.visitor("ben")) {
            ben.open(deal + "/course");
            ben.does("Revise the value", Map.of("Value", "2700000.00", "Why", "One more port"));
        }
    }

    @Test
    void the_customer_is_understood() throws Exception {
        String deal = site.deal("Dogwood Grid");
        try (Visitor lead = site.visitor("ana")) {
            lead.open(deal);
            lead.link("Identify somebody").click();
            fill(lead, Map.of("Name", "Rita Amsel", "Position", "Chief operating officer"));
            lead.field("Role").selectOption("Economic");
            lead.field("Degree of influence").selectOption("High");
            lead.field("Response mode").selectOption("Trouble");
            lead.field("How well this base is covered").selectOption("-1");
            lead.send(lead.main(), "Identify");
            lead.reads("Identified.");

            lead.does(
                    "State what they want",
                    Map.of("They want to", "Fix", "What, in the customer’s terms", "Outages that nobody sees coming"));
            lead.does(
                    "Confirmed by the customer: Outages that nobody sees coming",
                    Map.of("Note", "Said so in the steering group"));
            lead.does(
                    "State what they want",
                    Map.of("They want to", "Avoid", "What, in the customer’s terms", "A second control room"));
            lead.does("Retract: A second control room", Map.of("Why", "It was a misunderstanding"));
            lead.does("State their win-result", Map.of("What they win themselves", "A seat on the board"));
            lead.does("Assess anew", Map.of("How well this base is covered", "3", "Response mode", "Growth"));
            lead.does("Has no part any more", Map.of("Why", "Left the company"));

            lead.reads("Left the company");
        }
    }

    @Test
    void a_pursuit_is_led_to_its_end() throws Exception {
        String deal = site.deal("Elm Insurance");
        try (Visitor lead = site.visitor("ana")) {
            lead.open(deal + "/course");
            lead.does(
                    "Add a member",
                    Map.of("Member id", "m-1008", "Name", "Hugo Moreau", "Department", "sales", "Role", "Sponsor"));
            lead.does("Revise the value", Map.of("Value", "2900000.00", "Why", "Two more sites"));
            lead.does(
                    "Reschedule the close",
                    Map.of(
                            "Expected close",
                            LocalDate.now().plusMonths(6).toString(),
                            "Why",
                            "Their board meets later"));
            lead.does(
                    "Change the required departments",
                    Map.of("Required departments", "sales, solutions, legal", "Why", "Liability is open"));
            lead.does("Change who sees it", Map.of("Visible to", "Team, leaders and administrators"));
            lead.does(
                    "Plan a gate",
                    Map.of(
                            "Day",
                            LocalDate.now().plusDays(20).toString(),
                            "Standard: departments in",
                            "legal",
                            "Key message",
                            "on"));
            lead.does("Record a review", Map.of("Which review", "pink", "Findings", "Themes are there, proof is thin"));
            Locator below = lead.unfold("Pass a gate");
            lead.send(below, "Pass a gate");
            lead.page().getByRole(AriaRole.ALERT).waitFor();
            Locator waived = lead.main()
                    .getByRole(AriaRole.GROUP)
                    .filter(new Locator.FilterOptions().setHas(lead.page().getByLabel("Waiver")))
                    .last();
            Visitor.field(waived, "Waiver").fill("Legal comes in next week");
            lead.send(waived, "Pass a gate");
            lead.reads("Done.");
            lead.does("Record a proposal", Map.of("Title", "Offer in two lots"));
            lead.page().getByText("A member moves, changes role or leaves").click();
            lead.does("Move to another department: Ben Okafor", Map.of("Department", "delivery"));
            lead.page().getByText("A member moves, changes role or leaves").click();
            lead.does("Leaves the team: Ben Okafor", Map.of("Why", "On leave"));
            lead.does("Won", Map.of("Note", "By two points"));
            lead.does("Note what can be learned", Map.of("What can be learned", "Legal earlier"));
            lead.does("Reopen", Map.of("Why", "They did not sign"));
            lead.does("Lost", Map.of("Reasons", "price"));
            lead.does("Reopen", Map.of("Why", "They asked again"));
            lead.does("Abandon", Map.of("Why", "No budget any more"));

            lead.open(deal);
            lead.reads("Abandoned");
            lead.part("Activity")
                    .getByText("The pursuit was abandoned: No budget any more")
                    .waitFor();
        }
    }

    @Test
    void what_was_typed_outlives_a_broken_connection() throws Exception {
        String deal = site.deal("Fir Stores");
        try (Visitor lead = site.visitor("ana")) {
            lead.open(deal + "/contributions/new");
            lead.field("Account plan").check();
            lead.field("Title").fill("Three stores first");
            lead.field("What should the others know?").fill("They want to see it before they believe it.");
            lead.browser().setOffline(true);
            lead.button("Log").click();
            lead.page().waitForURL("chrome-error://**");

            lead.browser().setOffline(false);
            lead.open(deal + "/contributions/new");

            lead.reads("What you had entered is back; it was kept in this browser.");
            assertThat(lead.field("Account plan").isChecked()).isTrue();
            assertThat(lead.field("Title").inputValue()).isEqualTo("Three stores first");
            lead.send(lead.main(), "Log");
            lead.reads("Logged.");
            lead.open(deal + "/contributions/new");
            assertThat(lead.field("Title").inputValue()).isEmpty();
        }
    }

    private static void fill(Visitor visitor, Map<String, String> fields) {
        fields.forEach((label, value) -> visitor.field(label).fill(value));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
