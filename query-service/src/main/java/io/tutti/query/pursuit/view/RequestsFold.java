package io.tutti.query.pursuit.view;

import io.tutti.contract.pursuit.AnswerAccepted;
import io.tutti.contract.pursuit.AnswerSentBack;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.InputRequestAnswered;
import io.tutti.contract.pursuit.InputRequestCancelled;
import io.tutti.contract.pursuit.InputRequestDeclined;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.InputRequestOverdue;
import io.tutti.contract.pursuit.InputRequestReassigned;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.view.InputRequest.Answer;
import io.tutti.query.pursuit.view.InputRequest.Assignment;
import io.tutti.query.pursuit.view.InputRequest.Closing;
import io.tutti.query.pursuit.view.InputRequest.Judgement;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.Link.Kind;
import io.tutti.query.pursuit.view.LinksFold.Actor;
import io.tutti.query.pursuit.view.LinksFold.Target;
import java.util.List;

/** What is asked of whom, and what becomes of it. */
final class RequestsFold {

    private final Indexed<InputRequestId, InputRequest> requests;
    private final LinksFold links;

    RequestsFold(List<InputRequest> start, LinksFold links) {
        this.links = links;
        requests = new Indexed<>(start, InputRequest::id, "request");
    }

    void on(InputRequested e, RecordedEvent at) {
        requests.add(new InputRequest(
                e.request(),
                e.requestedBy(),
                e.department(),
                e.question(),
                e.due(),
                List.of(new Assignment(e.askedOf(), e.askedOfMember(), at.recordedAt(), e.requestedBy(), null)),
                List.of(),
                null,
                null,
                e.occurredAt(),
                at.recordedAt(),
                at.sequence()));
    }

    void on(InputRequestReassigned e, RecordedEvent at) {
        Assignment next = new Assignment(e.askedOf(), e.askedOfMember(), at.recordedAt(), e.reassignedBy(), e.reason());
        requests.change(e.request(), was -> was.with(next));
    }

    void on(InputRequestAnswered e, RecordedEvent at) {
        Answer next = new Answer(
                e.contribution(), e.answeredBy(), e.department(), null, e.occurredAt(), at.recordedAt(), at.sequence());
        requests.change(e.request(), was -> was.with(next));
        InputRequest request = requests.get(e.request());
        if (request != null) {
            Target asker = new Target(request.requestedBy(), request.department());
            links.add(
                    Kind.ANSWERED,
                    new Actor(e.answeredBy(), e.department()),
                    asker,
                    e.contribution(),
                    e.request(),
                    e.occurredAt(),
                    at);
        }
    }

    /** From who judged to who gave the answer. */
    private void judged(Kind kind, InputRequestId id, ContributionId contribution, Judgement by, RecordedEvent at) {
        InputRequest request = requests.get(id);
        Answer answer = request == null ? null : request.latestAnswer(contribution);
        if (answer != null) {
            links.add(
                    kind,
                    new Actor(by.by(), by.department()),
                    new Target(answer.answeredBy(), answer.department()),
                    contribution,
                    id,
                    by.occurredAt(),
                    at);
        }
    }

    void on(AnswerAccepted e, RecordedEvent at) {
        Judgement accepted = new Judgement(
                true, e.acceptedBy(), e.department(), null, e.occurredAt(), at.recordedAt(), at.sequence());
        requests.change(e.request(), was -> was.with(e.contribution(), accepted));
        judged(Kind.ACCEPTED, e.request(), e.contribution(), accepted, at);
    }

    void on(AnswerSentBack e, RecordedEvent at) {
        Judgement sentBack = new Judgement(
                false, e.sentBackBy(), e.department(), e.reason(), e.occurredAt(), at.recordedAt(), at.sequence());
        requests.change(e.request(), was -> was.with(e.contribution(), sentBack));
        judged(Kind.SENT_BACK, e.request(), e.contribution(), sentBack, at);
    }

    void on(InputRequestDeclined e, RecordedEvent at) {
        Closing declined = new Closing(
                Status.DECLINED,
                e.declinedBy(),
                e.department(),
                e.reason(),
                e.occurredAt(),
                at.recordedAt(),
                at.sequence());
        requests.change(e.request(), was -> was.with(declined));
    }

    void on(InputRequestCancelled e, RecordedEvent at) {
        Closing cancelled = new Closing(
                Status.CANCELLED, e.cancelledBy(), null, e.reason(), at.recordedAt(), at.recordedAt(), at.sequence());
        requests.change(e.request(), was -> was.with(cancelled));
    }

    void on(InputRequestOverdue e, RecordedEvent at) {
        requests.change(e.request(), was -> was.overdueSince(at.recordedAt()));
    }

    List<InputRequest> requests() {
        return requests.all();
    }
}
