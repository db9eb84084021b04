package io.tutti.query.work;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.ReadSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkReadingTest extends ReadSide {

    private static final String WORK = "/api/v1/me/work";

    @BeforeEach
    void ana_of_sales_and_leo_of_legal_work_on_a_pursuit() {
        PursuitStory story = new PursuitStory(1)
                .opened("legal", "sales")
                .joined("ana", "sales")
                .joined("leo", "legal")
                .joined("lia", "legal")
                .logged(1, "ana", "sales")
                .logged(2, "leo", "legal")
                .acknowledged(2, 2, "ana", "sales");
        story.add(asked(1, null, 9_000)).add(asked(2, "lia", 3_600)).add(asked(3, null, 100));
        story.add(new InputRequestAnswered(
                PursuitStory.request(3),
                PursuitStory.contribution(2),
                new MemberId("leo"),
                new Department("legal"),
                PursuitStory.START));
        fold(story);
        fold(new PursuitStory(2).opened("sales").joined("bob", "sales").logged(9, "bob", "sales"));
    }

    @Test
    void requests_wait_for_the_one_asked_or_for_everybody_of_the_department() throws Exception {
        read(WORK, "leo")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.toAnswer.items[*].request", contains(request(1))))
                .andExpect(jsonPath("$.toAnswer.items[0].overdue").value(true))
                .andExpect(jsonPath("$.pursuits.items[0].department").value("legal"));
        read(WORK, "lia").andExpect(jsonPath("$.toAnswer.items[*].request", contains(request(2), request(1))));
    }

    @Test
    void who_asked_judges_the_answers_and_sees_what_is_still_open() throws Exception {
        read(WORK)
                .andExpect(jsonPath("$.toJudge.items[*].request", contains(request(3))))
                .andExpect(jsonPath("$.waitingFor.items[*].request", contains(request(2), request(1))))
                .andExpect(jsonPath("$.toAnswer.total").value(0));
    }

    @Test
    void what_another_department_gave_waits_to_be_taken_up_and_what_counts_does_not() throws Exception {
        read(WORK, "leo")
                .andExpect(jsonPath(
                        "$.toAcknowledge.items[*].contribution",
                        contains(PursuitStory.contribution(1).toString())));
        read(WORK).andExpect(jsonPath("$.toAcknowledge.items", hasSize(0)));
    }

    @Test
    void everybody_sees_their_own_record_only() throws Exception {
        read(WORK, "leo")
                .andExpect(jsonPath("$.contributed.items[*].contributor", contains("leo")))
                .andExpect(jsonPath("$.contributed.items[0].counted").value(true));
        read(WORK, "zoe~leader")
                .andExpect(jsonPath("$.contributed.total").value(0))
                .andExpect(jsonPath("$.pursuits.total").value(0));
    }

    @Test
    void requests_to_a_department_wait_for_its_people_who_are_on_no_team_too() throws Exception {
        read(WORK, "lou~contributor~legal")
                .andExpect(jsonPath("$.toAnswer.items[*].request", contains(request(1))))
                .andExpect(jsonPath("$.toAnswer.items[0].question").value("How?"))
                .andExpect(jsonPath("$.toAnswer.items[0].onTeam").value(false))
                .andExpect(jsonPath("$.pursuits.total").value(0));
        read(WORK, "ana~contributor~legal")
                .andExpect(jsonPath("$.toAnswer.total").value(0));
        read(WORK, "lou~contributor~NoSuchCode")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.toAnswer.total").value(0));
    }

    @Test
    void a_request_in_a_pursuit_that_one_may_not_see_waits_for_nobody() throws Exception {
        fold(new PursuitStory(3)
                .everything()
                .add(new InputRequested(
                        PursuitStory.request(9),
                        new MemberId("ana"),
                        new Department("sales"),
                        new Department("legal"),
                        null,
                        "How?",
                        PursuitStory.START,
                        PursuitStory.START))
                .add(PursuitReopened.class, "ana", "legal", 1));

        read(WORK, "lou~contributor~legal")
                .andExpect(jsonPath("$.toAnswer.total").value(1));
        read(WORK, "lou~leader~legal").andExpect(jsonPath("$.toAnswer.total").value(2));
    }

    @Test
    void the_own_record_adds_up_by_pursuit_and_week() throws Exception {
        read(WORK, "leo")
                .andExpect(jsonPath("$.weeks.total").value(1))
                .andExpect(jsonPath("$.weeks.items[0].end").value("2026-03-09T00:00:00Z"))
                .andExpect(jsonPath("$.weeks.items[0].logged").value(1))
                .andExpect(jsonPath("$.weeks.items[0].counted").value(1));
    }

    @Test
    void the_own_record_stays_after_leaving_but_the_work_does_not() throws Exception {
        fold(new PursuitStory(4)
                .opened("legal", "sales")
                .joined("max", "sales")
                .logged(20, "max", "sales")
                .joined("leo", "legal")
                .logged(21, "leo", "legal")
                .add(new InputRequested(
                        PursuitStory.request(20),
                        new MemberId("max"),
                        new Department("sales"),
                        new Department("finance"),
                        null,
                        "How much?",
                        PursuitStory.START,
                        PursuitStory.START))
                .add(MemberLeft.class, "max", "sales", 1));

        read(WORK, "max~contributor~finance")
                .andExpect(jsonPath("$.contributed.total").value(1))
                .andExpect(jsonPath("$.waitingFor.total").value(0))
                .andExpect(jsonPath("$.toAnswer.total").value(0))
                .andExpect(jsonPath("$.weeks.items[0].counted").value(0))
                .andExpect(jsonPath("$.toAcknowledge.total").value(0))
                .andExpect(jsonPath("$.pursuits.total").value(0));
    }

    private static String request(int number) {
        return PursuitStory.request(number).toString();
    }

    private static InputRequested asked(int number, String person, int dueSeconds) {
        return new InputRequested(
                PursuitStory.request(number),
                new MemberId("ana"),
                new Department("sales"),
                new Department("legal"),
                person == null ? null : new MemberId(person),
                "How?",
                PursuitStory.START.plusSeconds(dueSeconds),
                PursuitStory.START);
    }
}
