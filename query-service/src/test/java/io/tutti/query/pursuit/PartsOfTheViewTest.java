package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.BuyingInfluenceAssessed;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.BuyingInfluenceRemoved;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.CloseRescheduled;
import io.tutti.contract.pursuit.ContributionRevised;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.GatePassed;
import io.tutti.contract.pursuit.GatePlanned;
import io.tutti.contract.pursuit.GateStandard;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequestDeclined;
import io.tutti.contract.pursuit.InputRequestOverdue;
import io.tutti.contract.pursuit.InputRequestReassigned;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.IssueConfirmed;
import io.tutti.contract.pursuit.IssueRetracted;
import io.tutti.contract.pursuit.IssueStated;
import io.tutti.contract.pursuit.LeadHandedOver;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberLeft;
import io.tutti.contract.pursuit.MemberMoved;
import io.tutti.contract.pursuit.MemberRoleChanged;
import io.tutti.contract.pursuit.ProposalMade;
import io.tutti.contract.pursuit.PursuitAbandoned;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.contract.pursuit.PursuitLost;
import io.tutti.contract.pursuit.PursuitReopened;
import io.tutti.contract.pursuit.PursuitWon;
import io.tutti.contract.pursuit.RequiredDepartmentsChanged;
import io.tutti.contract.pursuit.RetrospectiveNoted;
import io.tutti.contract.pursuit.ReviewHeld;
import io.tutti.contract.pursuit.SponsorChanged;
import io.tutti.contract.pursuit.Stage;
import io.tutti.contract.pursuit.StandardTakenOver;
import io.tutti.contract.pursuit.TeamRole;
import io.tutti.contract.pursuit.ValueRevised;
import io.tutti.contract.pursuit.Visibility;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.contract.pursuit.WinResultStated;
import io.tutti.query.pursuit.view.BuyingInfluence;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.Contribution.Version;
import io.tutti.query.pursuit.view.Course;
import io.tutti.query.pursuit.view.Course.Ending;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.Issue;
import io.tutti.query.pursuit.view.TeamMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each event changes in the view. */
class PartsOfTheViewTest {

    private final PursuitStory story =
            new PursuitStory(1).opened("legal", "sales").joined("ana", "sales").joined("bob", "legal");

    @Test
    void facts_change_and_keep_what_they_were_with_who_when_and_why() {
        story.add(ValueRevised.class, "ana", "sales", 3)
                .add(CloseRescheduled.class, "ana", "sales", 4)
                .add(RequiredDepartmentsChanged.class, "ana", "sales", 1)
                .add(VisibilityChanged.class, "ana", "sales", 1);
        Facts facts = story.view().facts();

        assertThat(facts.value().amount()).isEqualByComparingTo("3000");
        assertThat(facts.largeDeal()).isFalse();
        assertThat(facts.values()).extracting(Facts.ValueSince::largeDeal).containsExactly(true, false);
        assertThat(facts.values()).extracting(Facts.ValueSince::reason).containsExactly(null, "Two lots only");
        assertThat(facts.values().getLast().since()).isEqualTo(recorded(3));
        assertThat(facts.values().getLast().by()).isEqualTo(new MemberId("m-1"));
        assertThat(facts.expectedClose()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(facts.closes()).hasSize(2);
        assertThat(facts.requiredDepartments()).containsExactly(new Department("sales"), new Department("tax"));
        assertThat(facts.departments())
                .extracting(Facts.DepartmentsSince::since)
                .containsExactly(recorded(0), recorded(5));
        assertThat(facts.visibility()).isEqualTo(Visibility.CONFIDENTIAL);
        assertThat(facts.visibilities().getFirst().visibility()).isEqualTo(Visibility.OPEN);
        assertThat(facts.openedAt()).isEqualTo(recorded(0));
    }

    @Test
    void a_pursuit_keeps_its_kind_and_where_it_came_from() {
        Facts facts = new PursuitStory(2).everything().view().facts();

        assertThat(facts.kind()).isEqualTo(new PursuitKind("renewal"));
        assertThat(facts.externalReference()).isEqualTo(new ExternalReference("salesforce", "006xx1"));
    }

    @Test
    void a_member_moves_leaves_and_comes_back_and_the_past_keeps_the_departments() {
        story.add(MemberMoved.class, "bob", "finance", 1).add(MemberLeft.class, "bob", "finance", 1);
        TeamMember left = member("bob");
        assertThat(left.present()).isFalse();
        assertThat(left.left()).isEqualTo(new TeamMember.Departure(recorded(4), "Took another job"));
        assertThat(left.department()).isEqualTo(new Department("finance"));

        story.joined("bob", "sales");

        assertThat(member("bob").present()).isTrue();
        assertThat(member("bob").since()).isEqualTo(recorded(5));
        assertThat(member("bob").departments())
                .extracting(d -> d.department() + " " + d.since())
                .containsExactly("legal " + recorded(2), "finance " + recorded(3), "sales " + recorded(5));
        assertThat(story.view().team()).hasSize(2);
    }

    @Test
    void roles_pass_from_one_to_the_other() {
        story.joined("m-1", "sales").joined("m-2", "sales");
        story.add(new LeadHandedOver(new MemberId("bob"), new MemberId("ana")))
                .add(new SponsorChanged(new MemberId("m-1"), null))
                .add(new SponsorChanged(new MemberId("m-2"), "Back from leave"));
        assertThat(story.view().team())
                .extracting(TeamMember::role)
                .containsExactly(TeamRole.LEAD, TeamRole.CONTRIBUTOR, TeamRole.CONTRIBUTOR, TeamRole.SPONSOR);

        story.add(new SponsorChanged(null, null))
                .add(new MemberRoleChanged(new MemberId("bob"), TeamRole.SPONSOR))
                .add(new LeadHandedOver(new MemberId("ana"), new MemberId("m-1")));
        assertThat(story.view().team())
                .extracting(TeamMember::role)
                .containsExactly(TeamRole.CONTRIBUTOR, TeamRole.SPONSOR, TeamRole.LEAD, TeamRole.CONTRIBUTOR);
    }

    @Test
    void a_contribution_shows_its_latest_version_and_keeps_all() {
        Instant lastWeek = recorded(3).minus(Duration.ofHours(50)).minusMillis(400);
        story.logged(1, "ana", "sales", lastWeek).add(ContributionRevised.class, "ana", "sales", 1);
        Contribution contribution = story.view().contributions().getFirst();

        assertThat(contribution.title()).isEqualTo("Better title");
        assertThat(contribution.version()).isEqualTo(2);
        assertThat(contribution.versions()).extracting(Version::title).containsExactly("Title 1", "Better title");
        assertThat(contribution.versions()).extracting(Version::sequence).containsExactly(3L, 4L);
        assertThat(contribution.occurredAt()).isEqualTo(lastWeek);
        assertThat(contribution.recordedAt()).isEqualTo(recorded(3));
        assertThat(contribution.loggedAfter()).isEqualTo(Duration.ofHours(50));
        assertThat(contribution.stands()).isTrue();
    }

    @Test
    void nothing_is_logged_before_it_happened_even_where_clocks_differ() {
        story.logged(1, "ana", "sales", recorded(3).plusSeconds(2));

        assertThat(story.view().contributions().getFirst().loggedAfter()).isZero();
    }

    @Test
    void a_withdrawn_contribution_stays_with_who_withdrew_it_and_why() {
        story.logged(1, "ana", "sales").withdrawn(1, "bob");

        assertThat(story.view().contributions().getFirst().withdrawal())
                .isEqualTo(new Contribution.Withdrawal(
                        new MemberId("bob"), "It was wrong", PursuitStory.START.plusSeconds(1), recorded(4), 4));
    }

    @Test
    void a_request_is_answered_sent_back_answered_again_and_accepted() {
        story.add(InputRequested.class, "ana", "sales", 1);
        assertThat(request().status()).isEqualTo(Status.OPEN);
        assertThat(request().askedOfMember()).isEqualTo(new MemberId("m-1"));

        story.add(InputRequestReassigned.class, "ana", "sales", 1).add(InputRequestOverdue.class, "ana", "sales", 1);
        assertThat(request().askedOf()).isEqualTo(new Department("tax"));
        assertThat(request().askedOfMember()).isNull();
        assertThat(request().assignments())
                .extracting(InputRequest.Assignment::since)
                .containsExactly(recorded(3), recorded(4));
        assertThat(request().overdue()).isTrue();

        story.add(InputRequestAnswered.class, "bob", "legal", 1);
        assertThat(request().status()).isEqualTo(Status.ANSWERED);
        assertThat(request().overdue()).isFalse();

        story.add(AnswerSentBack.class, "ana", "sales", 1);
        assertThat(request().status()).isEqualTo(Status.OPEN);
        assertThat(request().overdue()).isTrue();
        assertThat(request().answers().getFirst().judgement().reason()).isEqualTo("No figures");

        story.add(InputRequestAnswered.class, "bob", "legal", 1).add(AnswerAccepted.class, "ana", "sales", 1);
        assertThat(request().status()).isEqualTo(Status.ACCEPTED);
        assertThat(request().overdue()).isFalse();
        assertThat(request().overdueAt()).isEqualTo(recorded(5));
        assertThat(request().answers())
                .extracting(answer -> answer.judgement().accepted())
                .containsExactly(false, true);
    }

    @Test
    void a_request_is_declined_or_cancelled_with_a_reason() {
        story.add(InputRequested.class, "ana", "sales", 1).add(InputRequestDeclined.class, "bob", "legal", 1);
        assertThat(request().status()).isEqualTo(Status.DECLINED);
        assertThat(request().closing().reason()).isEqualTo("Outside counsel");
        assertThat(request().closing().department()).isEqualTo(new Department("legal"));

        story.add(InputRequested.class, "ana", "sales", 2).add(InputRequestCancelled.class, "ana", "sales", 2);
        InputRequest cancelled = story.view().requests().getLast();
        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.closing().occurredAt()).isEqualTo(recorded(6));
    }

    @Test
    void a_buying_influence_keeps_all_assessments_and_shows_the_latest() {
        story.add(BuyingInfluenceIdentified.class, "ana", "sales", 1)
                .add(BuyingInfluenceAssessed.class, "ana", "sales", 1)
                .add(WinResultStated.class, "ana", "sales", 1);
        BuyingInfluence influence = story.view().customer().influences().getFirst();

        assertThat(influence.role()).isEqualTo(BuyingRole.ECONOMIC);
        assertThat(influence.rating()).isEqualTo(1);
        assertThat(influence.assessments())
                .extracting(BuyingInfluence.Assessment::rating)
                .containsExactly(-1, 1);
        assertThat(influence.winResult().text()).isEqualTo("Leads the new control centre");
        assertThat(influence.removal()).isNull();

        story.add(BuyingInfluenceRemoved.class, "ana", "sales", 1);
        assertThat(story.view().customer().influences().getFirst().removal().reason())
                .isEqualTo("Retired");
    }

    @Test
    void an_issue_is_understood_until_it_is_retracted() {
        story.add(IssueStated.class, "ana", "sales", 1).add(IssueConfirmed.class, "ana", "sales", 1);
        Issue issue = story.view().customer().issues().getFirst();
        assertThat(issue.understood()).isTrue();
        assertThat(issue.confirmation().note()).isEqualTo("By mail");
        assertThat(issue.statedAt()).isEqualTo(recorded(3));

        story.add(IssueRetracted.class, "ana", "sales", 1);
        assertThat(story.view().customer().issues().getFirst().understood()).isFalse();
    }

    @Test
    void a_gate_is_planned_anew_and_passed_into_its_stage() {
        story.add(StandardTakenOver.class, "ana", "sales", 1)
                .add(GatePlanned.class, "ana", "sales", 1)
                .add(new GatePlanned(
                        Stage.PROPOSE,
                        LocalDate.of(2026, 6, 30),
                        new GateStandard(List.of(), List.of(), true, List.of())));
        Course planned = story.view().course();
        assertThat(planned.stage()).isEqualTo(Stage.QUALIFY);
        assertThat(planned.standard().version()).isEqualTo(1);
        assertThat(planned.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.date()).isEqualTo(LocalDate.of(2026, 6, 30));
            assertThat(plan.plannedAt()).isEqualTo(recorded(5));
        });

        story.add(GatePassed.class, "ana", "sales", 1);
        Course passed = story.view().course();
        assertThat(passed.stage()).isEqualTo(Stage.PROPOSE);
        assertThat(passed.passed(Stage.PROPOSE).waiver().reason()).isEqualTo("The customer asked for it");
        assertThat(passed.passed(Stage.PROPOSE).unmet()).hasSize(2);
        assertThat(passed.passed(Stage.CLOSE)).isNull();
    }

    @Test
    void reviews_proposals_and_notes_are_kept() {
        story.add(ReviewHeld.class, "ana", "sales", 1)
                .add(ProposalMade.class, "ana", "sales", 1)
                .add(RetrospectiveNoted.class, "bob", "legal", 1);
        Course course = story.view().course();

        assertThat(course.reviews().getFirst().findings()).isEqualTo("Too long");
        assertThat(course.proposals().getFirst().influences().getFirst().issues())
                .containsExactly(PursuitStory.issue(1));
        assertThat(course.notes().getFirst().notedBy()).isEqualTo(new MemberId("bob"));
    }

    @Test
    void a_lost_pursuit_is_reopened_and_won_and_the_past_stays() {
        story.add(GatePassed.class, "ana", "sales", 1).add(PursuitLost.class, "ana", "sales", 1);
        assertThat(story.view().course().outcome().reasons()).containsExactly("price");
        assertThat(story.view().course().outcome().stage()).isEqualTo(Stage.PROPOSE);

        story.add(PursuitReopened.class, "ana", "sales", 1);
        assertThat(story.view().course().outcome()).isNull();

        story.add(PursuitAbandoned.class, "ana", "sales", 1)
                .add(PursuitReopened.class, "ana", "sales", 1)
                .add(PursuitWon.class, "ana", "sales", 1);
        assertThat(story.view().course().endings())
                .extracting(Ending::outcome)
                .containsExactly(Outcome.LOST, Outcome.ABANDONED, Outcome.WON);
        assertThat(story.view().course().endings()).extracting(Ending::lasting).containsExactly(false, false, true);
    }

    private static Instant recorded(int sequence) {
        return PursuitStory.START.plusSeconds(sequence).plusNanos(sequence);
    }

    private TeamMember member(String id) {
        return story.view().team().stream()
                .filter(member -> member.member().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private InputRequest request() {
        return story.view().requests().getFirst();
    }
}
