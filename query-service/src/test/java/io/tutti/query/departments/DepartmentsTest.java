package io.tutti.query.departments;

import static io.tutti.query.departments.Organisation.LEGAL;
import static io.tutti.query.departments.Organisation.SALES;
import static io.tutti.query.departments.Organisation.members;
import static io.tutti.query.departments.Organisation.part;
import static io.tutti.query.departments.Organisation.people;
import static io.tutti.query.departments.Organisation.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.departments.Departments.Given;
import io.tutti.query.departments.Departments.Linked;
import io.tutti.query.departments.Departments.OfDepartment;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.Stored;
import io.tutti.query.pursuit.card.LinkSum;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Request;
import io.tutti.query.pursuit.view.InputRequest.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepartmentsTest {

    private static final Instant NOW = PursuitStory.START.plus(Duration.ofDays(10));
    private static final Selected PROPOSE = Selected.in(Stage.PROPOSE);
    private static final Selected CLOSE = Selected.in(Stage.CLOSE);
    private static final Selected SPRING = Selected.endedIn(Quarter.of("2026-Q2"));

    @Test
    void who_works_with_whom_shows_once_enough_people_stand_behind_it() {
        Organisation organisation = new Organisation().in(PROPOSE, people(0, 5)).in(CLOSE, people(0, 5));

        Departments departments = all(organisation);

        assertThat(departments.pursuits()).isEqualTo(2);
        assertThat(departments.links()).containsExactly(new Linked(LEGAL, SALES, 10, 2));
        assertThat(departments.suppressedLinks()).isZero();
        OfDepartment legal = legal(departments);
        assertThat(legal.given()).isEqualTo(new Given(5, 10, 4));
        assertThat(legal.requests()).isNotNull();
        assertThat(legal.suppressed()).isFalse();
        assertThat(legal.why()).isNull();
    }

    @Test
    void about_fewer_people_nothing_shows_but_where_the_department_is_required_and_silent() {
        Departments departments =
                all(new Organisation().in(PROPOSE, people(0, 4)).in(CLOSE, people(0, 0)));

        assertThat(departments.links()).isEmpty();
        assertThat(departments.suppressedLinks()).isEqualTo(1);
        OfDepartment legal = legal(departments);
        assertThat(legal.given()).isNull();
        assertThat(legal.requests()).isNull();
        assertThat(legal.requiredIn()).isEqualTo(2);
        assertThat(legal.silentIn()).isEqualTo(1);
        assertThat(legal.suppressed()).isTrue();
        assertThat(legal.why())
                .isEqualTo("Behind what it gave and its requests stand fewer than 5 people, or it would tell by"
                        + " subtraction about so few.");
    }

    @Test
    void a_link_shows_only_with_enough_people_on_each_side() {
        Organisation organisation = new Organisation()
                .in(PROPOSE, people(0, 9), people(0, 9), List.of())
                .add(
                        CLOSE,
                        List.of(),
                        List.of(new LinkSum(SALES, LEGAL, 9, members(people(0, 9), "s-"), members(List.of(1), "l-"))),
                        List.of());

        assertThat(all(organisation).links()).containsExactly(new Linked(LEGAL, SALES, 9, 1));
        assertThat(all(organisation).suppressedLinks()).isEqualTo(1);
    }

    @Test
    void how_requests_fare_is_about_those_who_answer_and_not_about_all_of_the_department() {
        OfDepartment legal = legal(all(new Organisation().in(PROPOSE, people(0, 9), people(0, 9), List.of(1))));

        assertThat(legal.given()).isNotNull();
        assertThat(legal.requests()).isNull();
        assertThat(legal.why()).startsWith("Behind its requests stand fewer than 5 people");
    }

    @Test
    void requests_that_nobody_has_touched_are_about_nobody_and_show() {
        OfDepartment legal = legal(all(new Organisation().in(PROPOSE, List.of())));

        assertThat(legal.requests().overdue()).isEqualTo(1);
        assertThat(legal.suppressed()).isFalse();
    }

    @Test
    void what_all_without_the_others_would_be_is_suppressed_with_another_part() {
        // All but those in PROPOSE and those that ended would be the two people in CLOSE.
        Organisation organisation = new Organisation()
                .in(PROPOSE, people(0, 6))
                .in(Selected.in(Stage.QUALIFY), people(0, 7))
                .in(CLOSE, people(0, 2))
                .in(SPRING, people(0, 5));

        assertThat(shown(organisation, Selected.ALL)).isTrue();
        assertThat(shown(organisation, Selected.OPEN)).isTrue();
        assertThat(shown(organisation, Selected.ENDED)).isTrue();
        assertThat(shown(organisation, SPRING)).isTrue();
        assertThat(shown(organisation, Selected.in(Stage.QUALIFY))).isTrue();
        assertThat(shown(organisation, PROPOSE)).isFalse();
        assertThat(shown(organisation, CLOSE)).isFalse();
    }

    @Test
    void what_is_in_a_part_that_is_suppressed_is_suppressed() {
        Organisation organisation = new Organisation()
                .in(PROPOSE, people(0, 6))
                .in(CLOSE, people(0, 6))
                .in(SPRING, people(0, 2));

        assertThat(shown(organisation, Selected.ALL)).isTrue();
        for (Selected suppressed : List.of(Selected.OPEN, Selected.ENDED, PROPOSE, CLOSE, SPRING)) {
            assertThat(shown(organisation, suppressed)).as("%s", suppressed).isFalse();
        }
    }

    @Test
    void requests_show_how_they_were_answered() {
        List<MemberId> five = members(people(0, 5), "l-");
        Organisation organisation = new Organisation()
                .add(
                        PROPOSE,
                        List.of(part(LEGAL, five)),
                        List.of(),
                        List.of(
                                request(1, Duration.ofMinutes(60), 1, Status.ACCEPTED, five),
                                request(2, Duration.ofHours(3), 0, Status.ANSWERED, five),
                                request(3, Duration.ofHours(-1), 0, Status.OPEN, five),
                                request(4, null, 0, Status.OPEN, List.of()),
                                request(5, null, 0, Status.DECLINED, five),
                                request(6, null, 0, Status.CANCELLED, List.of())));

        assertThat(legal(all(organisation)).requests())
                .isEqualTo(new Requests(6, 2, 2, 3, 1, 1, 1, 0.5, 0.4, Duration.ofHours(1), Duration.ofHours(3)));
    }

    @Test
    void what_was_open_when_a_pursuit_ended_is_no_load_and_does_not_fall_due_afterwards() {
        // Asked in March, due two hours later or in summer; the pursuit ended in April.
        Request later = request(2, null, 0, Status.OPEN, List.of());
        Organisation organisation = new Organisation()
                .add(
                        SPRING,
                        List.of(),
                        List.of(),
                        List.of(
                                request(1, null, 0, Status.OPEN, List.of()),
                                new Request(
                                        later.id(),
                                        later.from(),
                                        later.to(),
                                        later.askedBy(),
                                        later.person(),
                                        later.askedAt(),
                                        Instant.parse("2026-07-01T00:00:00Z"),
                                        null,
                                        0,
                                        Status.OPEN,
                                        List.of())));

        Departments autumn =
                Departments.of(organisation.cards(), Selected.ALL, 5, Instant.parse("2026-10-01T00:00:00Z"));

        assertThat(legal(autumn).requests()).isEqualTo(new Requests(2, 0, 0, 0, 0, 0, 0, null, 0.0, null, null));
    }

    @Test
    void behind_a_request_stand_those_who_answered_it_and_the_one_asked() {
        PursuitStory story = new PursuitStory(1)
                .opened("legal", "sales")
                .add(new InputRequested(
                        PursuitStory.request(1),
                        new MemberId("ana"),
                        SALES,
                        LEGAL,
                        new MemberId("lia"),
                        "How?",
                        NOW,
                        PursuitStory.START))
                .add(new InputRequestAnswered(
                        PursuitStory.request(1),
                        PursuitStory.contribution(1),
                        new MemberId("leo"),
                        LEGAL,
                        PursuitStory.START));

        assertThat(Stored.card(story).requests().getFirst().people())
                .containsExactly(new MemberId("leo"), new MemberId("lia"));
    }

    @Test
    void behind_a_link_stand_those_who_acted_and_those_on_whose_work() {
        PursuitStory story = new PursuitStory(1)
                .opened("legal", "sales")
                .logged(1, "ana", "sales")
                .logged(2, "ben", "sales")
                .acknowledged(1, 1, "leo", "legal")
                .acknowledged(2, 2, "leo", "legal");

        assertThat(Stored.card(story).links())
                .containsExactly(new LinkSum(
                        LEGAL,
                        SALES,
                        2,
                        List.of(new MemberId("leo")),
                        List.of(new MemberId("ana"), new MemberId("ben"))));
    }

    @Test
    void of_one_department_its_links_and_pursuits_show_those_that_go_on_first() {
        Department finance = new Department("finance");
        List<MemberId> five = members(people(0, 5), "f-");
        Organisation organisation = new Organisation()
                .in(SPRING, people(0, 5))
                .in(PROPOSE, people(0, 5))
                .add(
                        PROPOSE,
                        List.of(part(finance, five)),
                        List.of(new LinkSum(finance, finance, 3, five, five)),
                        List.of());
        List<PursuitCard> cards = organisation.cards();

        OneDepartment legal =
                OneDepartment.of(LEGAL, cards, Selected.ALL, 5, NOW).orElseThrow();

        assertThat(legal.links()).containsExactly(new Linked(LEGAL, SALES, 10, 2));
        assertThat(legal.figures().given().people()).isEqualTo(5);
        assertThat(legal.pursuits().total()).isEqualTo(2);
        assertThat(legal.pursuits().items()).extracting(one -> one.open()).containsExactly(true, false);
        assertThat(OneDepartment.of(finance, cards, SPRING, 5, NOW)).isEmpty();
    }

    private static boolean shown(Organisation organisation, Selected selected) {
        return legal(Departments.of(organisation.cards(), selected, 5, NOW)).given() != null;
    }

    private static Departments all(Organisation organisation) {
        return Departments.of(organisation.cards(), Selected.ALL, 5, NOW);
    }

    private static OfDepartment legal(Departments departments) {
        return departments.departments().stream()
                .filter(one -> one.department().equals(LEGAL))
                .findFirst()
                .orElseThrow();
    }
}
