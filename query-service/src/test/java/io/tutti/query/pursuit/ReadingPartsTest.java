package io.tutti.query.pursuit;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequested;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the addresses below a pursuit answer. */
class ReadingPartsTest extends ReadSide {

    private static final String TWO = "/api/v1/pursuits/" + PursuitStory.pursuitId(2);

    private final PursuitStory everything = new PursuitStory(2).everything();

    @BeforeEach
    void tell() {
        projection.apply(everything.events());
    }

    /** Fields as JSON without quotes, which the lenient reader understands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | {kind: renewal, visibility: CONFIDENTIAL, stage: PROPOSE, outcome: WON}
            ''                              | {externalReference: {system: salesforce, id: 006xx1}}
            ''                              | {value: {amount: "1000.00"}, values: [{largeDeal: true}, {by: m-1, reason: "Two lots only"}]}
            ''                              | {closes: [{expectedClose: "2026-11-30"}, {expectedClose: "2027-01-01"}]}
            ''                              | {requiredDepartments: [sales, tax], departments: [{}, {reason: Bonds}]}
            ''                              | {visibilities: [{visibility: CONFIDENTIAL}, {reason: "Listed company"}]}
            ''                              | {team: [{member: ana, department: legal}], formerMembers: [{member: m-1}]}
            /members/m-1                    | {department: sales, departments: [{department: sales}], left: {reason: "Took another job"}}
            /contributions/C                | {title: "Better title", version: 2, proofPoints: [proof], sequence: 11, loggedAfter: PT11S}
            /contributions/C                | {versions: [{version: 1, title: Title}, {version: 2, loggedAfter: PT12S}]}
            /contributions/C                | {answersRequests: [R], withdrawal: {withdrawnBy: m-1, reason: Overtaken}}
            /contributions/C/revisions/1    | {version: 1, title: Title, text: Text}
            /contributions/C/revisions/2    | {version: 2, title: "Better title"}
            /contributions/C/withdrawal     | {withdrawnBy: m-1, reason: Overtaken, sequence: 14, loggedAfter: PT14S}
            /contributions                  | {items: [{title: "Better title", kind: ACCOUNT_STRATEGY}]}
            /contributions/C/acknowledgements/A | {type: USED_WITH_CUSTOMER, loggedAfter: PT13S}
            /input-requests/R               | {status: CANCELLED, overdue: false, askedOf: tax, requestedBy: m-1, sequence: 15}
            /input-requests/R               | {assignments: [{askedOf: legal, askedOfMember: m-1}, {askedOf: tax, reason: "It is theirs"}]}
            /input-requests/R               | {answers: [{contribution: C, judgement: {accepted: true, by: m-1}}]}
            /input-requests/R               | {closing: {how: CANCELLED, reason: Dropped}, loggedAfter: PT15S}
            /buying-influences/B            | {role: ECONOMIC, rating: 1, assessments: [{rating: -1}, {note: "Came to the demonstration"}]}
            /buying-influences/B            | {winResult: {text: "Leads the new control centre", by: m-1}, removal: {reason: Retired}}
            /buying-influences/B            | {issues: [{id: I, understood: false}]}
            /buying-influences              | {items: [{name: Ines, position: "Head of operations", issues: [{id: I}]}]}
            /issues/I                       | {influence: B, aim: AVOID, understood: false, confirmation: {note: "By mail"}}
            /issues/I                       | {statedBy: m-1, retraction: {reason: "It was the other line", by: m-1}}
            /gates                          | {stage: PROPOSE, next: CLOSE, takenOver: {kind: renewal, version: 1}}
            /gates                          | {gates: [{gate: COVER_THE_BASES}, {plan: {date: "2026-05-01"}, passed: {passedBy: m-1}}, {}]}
            /gates                          | {gates: [{}, {standard: {reviewsHeld: [red], influencesUnderstood: false}}, {}]}
            /gates/PROPOSE                  | {plan: {date: "2026-05-01", by: m-1}, standard: {reviewsHeld: [red]}, passed: {passedBy: m-1}}
            /gate-decisions/PROPOSE         | {unmet: [{type: DEPARTMENT_IN, subject: sales}, {}], waiver: {waivedBy: m-1}}
            /reviews                        | {items: [{name: red, findings: "Too long"}]}
            /reviews/T                      | {name: red, recordedBy: m-1, loggedAfter: PT33S}
            /proposals                      | {items: [{title: "Option B"}]}
            /proposals/T                    | {influences: [{influence: B, role: USER, issues: [I]}]}
            /outcome                        | {outcome: WON, stage: PROPOSE}
            /outcome                        | {endings: [{outcome: LOST, reasons: [price], mainReason: price, lasting: false}, {outcome: ABANDONED}, {lasting: true}]}
            /outcome                        | {endings: [{reopening: {reason: "They called again", by: m-1}}, {note: "Too far off"}, {}]}
            /retrospective-notes            | {items: [{text: "Ask legal earlier"}]}
            /retrospective-notes/T          | {notedBy: m-1, department: sales}
            """)
    void every_address_answers_with_what_the_events_say(String address, String fields) throws Exception {
        read(TWO + named(address))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"" + (AnyEvent.KINDS) + "\""))
                .andExpect(content().json(named(fields)));
    }

    @Test
    void texts_of_versions_are_kept_out_of_the_list() throws Exception {
        read(TWO + "/contributions")
                .andExpect(jsonPath("$.items[0].text").value("Better text"))
                .andExpect(jsonPath("$.items[0].versions").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource({
        "/members/zoe, member-not-found",
        "/contributions/X, contribution-not-found",
        "/contributions/X/withdrawal, withdrawal-not-found",
        "/contributions/C/revisions/3, revision-not-found",
        "/input-requests/X, input-request-not-found",
        "/buying-influences/X, buying-influence-not-found",
        "/issues/X, issue-not-found",
        "/gates/QUALIFY, gate-not-found",
        "/gate-decisions/CLOSE, gate-decision-not-found",
        "/reviews/X, review-not-found",
        "/proposals/X, proposal-not-found",
        "/retrospective-notes/X, retrospective-note-not-found"
    })
    void what_is_not_in_the_pursuit_is_not_found(String address, String code) throws Exception {
        problem(read(TWO + named(address)), 404, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contributions?kind=SONG",
                "/contributions?cursor=x",
                "/contributions?limit=0",
                "/contributions/C/revisions/two",
                "/input-requests?status=LOST",
                "/input-requests?cursor=%C3%BC",
                "/input-requests/1",
                "/gate-decisions/OPEN",
                "/reviews/x",
                "/retrospective-notes?limit=201",
                "/outcome?atLeast=-1"
            })
    void a_malformed_request_is_refused(String address) throws Exception {
        read(TWO + named(address))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").isNotEmpty());
    }

    @Test
    void contributions_are_read_part_by_part_and_kind_by_kind() throws Exception {
        story.logged(3, "ana", "sales").logged(4, "bob", "legal").logged(5, "ana", "sales");
        projection.apply(story.events());
        String address = ONE + "/contributions?kind=KEY_MESSAGE&limit=3";

        String first = read(address)
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[2].id")
                        .value(PursuitStory.contribution(3).toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        read(address + "&cursor=" + JsonPath.read(first, "$.nextCursor"))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].id")
                        .value(PursuitStory.contribution(4).toString()))
                .andExpect(jsonPath("$.nextCursor").doesNotExist());
        read(ONE + "/contributions?kind=SPECIALIST_INPUT")
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void requests_are_read_by_how_they_stand() throws Exception {
        story.add(InputRequested.class, "ana", "sales", 1)
                .add(InputRequested.class, "ana", "sales", 2)
                .add(InputRequested.class, "ana", "sales", 3)
                .add(InputRequestAnswered.class, "bob", "legal", 2)
                .add(InputRequestCancelled.class, "ana", "sales", 3);
        projection.apply(story.events());

        read(ONE + "/input-requests").andExpect(jsonPath("$.items.length()").value(3));
        read(ONE + "/input-requests?status=OPEN")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(
                        jsonPath("$.items[0].id").value(PursuitStory.request(1).toString()));
        read(ONE + "/input-requests?status=ANSWERED")
                .andExpect(
                        jsonPath("$.items[0].id").value(PursuitStory.request(2).toString()));
    }

    @Test
    void a_pursuit_that_goes_on_has_no_outcome_and_late_logging_shows() throws Exception {
        story.logged(3, "ana", "sales", PursuitStory.START.minus(Duration.ofDays(3)));
        projection.apply(story.events());

        read(ONE + "/outcome")
                .andExpect(jsonPath("$.outcome").doesNotExist())
                .andExpect(jsonPath("$.stage").value("QUALIFY"))
                .andExpect(jsonPath("$.endings.length()").value(0));
        read(ONE + "/contributions/" + PursuitStory.contribution(3))
                .andExpect(jsonPath("$.loggedAfter").value("PT72H6S"));
    }

    @Test
    void collaboration_explains_withdrawn_contributions_and_accepted_answers() throws Exception {
        story.withdrawn(1, "ana").accepted(1, 2, "ana", "sales");
        projection.apply(story.events());

        read(ONE + "/collaboration")
                .andExpect(jsonPath("$.contributions[0].reason").value("WITHDRAWN"))
                .andExpect(jsonPath("$.contributions[0].why").value("ana withdrew it: It was wrong"))
                .andExpect(jsonPath("$.contributions[1].reason").value("ANSWER_ACCEPTED_BY_ANOTHER_DEPARTMENT"))
                .andExpect(jsonPath("$.contributions[1].evidence[0].acceptedFor")
                        .value(PursuitStory.request(1).toString()))
                .andExpect(jsonPath("$.coverage.inputs.silent").isArray());
    }

    /** Puts ids in the place of single capitals: C, A, R, B, I, T for what is there, X for what is not. */
    private static String named(String text) {
        return text.replaceAll("\\bC\\b", PursuitStory.contribution(1).toString())
                .replaceAll("\\bA\\b", PursuitStory.acknowledgement(101).toString())
                .replaceAll("\\bR\\b", PursuitStory.request(1).toString())
                .replaceAll("(?<!Option )\\bB\\b", PursuitStory.influence(1).toString())
                .replaceAll("\\bI\\b", PursuitStory.issue(1).toString())
                .replaceAll("\\bT\\b", PursuitStory.thing(1).toString())
                .replaceAll("\\bX\\b", PursuitStory.thing(9).toString());
    }
}
