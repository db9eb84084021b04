package io.tutti.query.departments;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Stage;
import io.tutti.query.pursuit.PursuitStory;
import io.tutti.query.pursuit.Quarter;
import io.tutti.query.pursuit.Stored;
import io.tutti.query.pursuit.card.LinkSum;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.DepartmentPart;
import io.tutti.query.pursuit.card.PursuitCard.Ended;
import io.tutti.query.pursuit.card.PursuitCard.Request;
import io.tutti.query.pursuit.view.Course.Outcome;
import io.tutti.query.pursuit.view.InputRequest.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cards of pursuits, with so many people of legal and of sales behind them. */
final class Organisation {

    static final Department LEGAL = new Department("legal");
    static final Department SALES = new Department("sales");
    static final Instant ASKED = PursuitStory.START;

    private final List<PursuitCard> cards = new ArrayList<>();

    List<PursuitCard> cards() {
        return List.copyOf(cards);
    }

    /** People numbered from one number up to and without another. */
    static List<Integer> people(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    Organisation in(Selected selected, Collection<Integer> people) {
        return in(selected, people, people, people);
    }

    /** A pursuit in which people of legal contribute, act on the work of people of sales, and answer a request. */
    Organisation in(
            Selected selected, Collection<Integer> legal, Collection<Integer> sales, Collection<Integer> answering) {
        List<LinkSum> links = legal.isEmpty() || sales.isEmpty()
                ? List.of()
                : List.of(new LinkSum(LEGAL, SALES, legal.size(), members(legal, "l-"), members(sales, "s-")));
        return add(
                selected,
                List.of(part(LEGAL, members(legal, "l-")), part(SALES, members(sales, "s-"))),
                links,
                List.of(request(1, null, 0, Status.OPEN, members(answering, "l-"))));
    }

    Organisation add(Selected selected, List<DepartmentPart> departments, List<LinkSum> links, List<Request> requests) {
        int number = cards.size() + 1;
        PursuitCard any = Stored.card(new PursuitStory(number).opened("legal", "sales"));
        Quarter quarter = selected.endedIn();
        Stage stage = selected.stage();
        cards.add(new PursuitCard(
                any.id(),
                any.version(),
                any.recordedAt(),
                any.account(),
                any.objective(),
                any.value(),
                any.largeDeal(),
                any.kind(),
                any.visibility(),
                stage == null ? Stage.QUALIFY : stage,
                quarter == null ? null : new Ended(Outcome.WON, quarter.start()),
                any.expectedClose(),
                any.requiredDepartments(),
                any.openedAt(),
                any.team(),
                any.nextGate(),
                any.score(),
                departments,
                any.flags(),
                links,
                requests,
                any.weeks(),
                any.milestones(),
                any.firstProposal()));
        return this;
    }

    static DepartmentPart part(Department department, List<MemberId> people) {
        return new DepartmentPart(
                department, true, people.size(), people.size() / 2, people.isEmpty() ? null : ASKED, people);
    }

    /** Asked of legal, due after two hours. */
    static Request request(
            int number, @Nullable Duration answeredAfter, int sentBack, Status status, List<MemberId> people) {
        return new Request(
                PursuitStory.request(number),
                SALES,
                LEGAL,
                new MemberId("s-1"),
                null,
                ASKED,
                ASKED.plus(Duration.ofHours(2)),
                answeredAfter == null ? null : ASKED.plus(answeredAfter),
                sentBack,
                status,
                people);
    }

    static List<MemberId> members(Collection<Integer> numbers, String prefix) {
        return numbers.stream().map(n -> new MemberId(prefix + n)).toList();
    }
}
