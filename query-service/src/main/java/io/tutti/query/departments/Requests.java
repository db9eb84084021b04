package io.tutti.query.departments;

import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.PursuitCard.Request;
import io.tutti.query.pursuit.view.InputRequest.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests that a department was asked, and owns.
 *
 * @param asked all of them, also those that were open when their pursuit ended: they do not fall due any more
 * @param open of pursuits that go on
 * @param overdue open beyond their due instant
 * @param answered at least once, whatever came of it
 * @param accepted with an answer that does
 * @param sentBack answers, not requests
 * @param acceptance accepted of accepted and sent back answers, from 0 to 1; absent without any
 * @param inTime first answers in time of all answered or due, from 0 to 1; absent without any
 * @param medianResponse from asking to the first answer, in whole seconds; absent without answers
 * @param slowResponse the 90th percentile of the same: 9 in 10 took no longer
 */
record Requests(
        int asked,
        int open,
        int overdue,
        int answered,
        int accepted,
        int declined,
        int sentBack,
        @Nullable Double acceptance,
        @Nullable Double inTime,
        @Nullable Duration medianResponse,
        @Nullable Duration slowResponse) {

    /**
     * A request, with what time it is for its pursuit.
     *
     * @param at now or, where the pursuit ended, then
     */
    record Asked(Request request, boolean goesOn, Instant at) {

        static Asked in(PursuitCard card, Request request, Instant now) {
            return new Asked(
                    request,
                    card.open(),
                    card.ending() == null ? now : card.ending().at());
        }

        private boolean open() {
            return goesOn && request.status() == Status.OPEN;
        }

        private boolean due() {
            return !request.due().isAfter(at);
        }
    }

    static Requests of(List<Asked> requests) {
        int open = 0;
        int overdue = 0;
        int sentBack = 0;
        int relevant = 0;
        int inTime = 0;
        List<Duration> responses = new ArrayList<>();
        for (Asked asked : requests) {
            Request request = asked.request();
            Instant answer = request.firstAnswerAt();
            open += asked.open() ? 1 : 0;
            overdue += asked.open() && asked.due() ? 1 : 0;
            sentBack += request.sentBack();
            if (answer != null) {
                Duration taken = Duration.between(request.askedAt(), answer);
                responses.add(taken.isNegative() ? Duration.ZERO : taken);
            }
            if (request.status() != Status.CANCELLED && (answer != null || asked.due())) {
                relevant++;
                inTime += answer != null && !answer.isAfter(request.due()) ? 1 : 0;
            }
        }
        responses.sort(Comparator.naturalOrder());
        int accepted = count(requests, Status.ACCEPTED);
        return new Requests(
                requests.size(),
                open,
                overdue,
                responses.size(),
                accepted,
                count(requests, Status.DECLINED),
                sentBack,
                share(accepted, accepted + sentBack),
                share(inTime, relevant),
                quantile(responses, 0.5),
                quantile(responses, 0.9));
    }

    private static int count(List<Asked> requests, Status status) {
        return Math.toIntExact(requests.stream()
                .filter(asked -> asked.request().status() == status)
                .count());
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /** The smallest of which that share of all are no larger. */
    private static @Nullable Duration quantile(List<Duration> sorted, double share) {
        return sorted.isEmpty()
                ? null
                : Duration.ofSeconds(sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1))
                        .toSeconds());
    }
}
