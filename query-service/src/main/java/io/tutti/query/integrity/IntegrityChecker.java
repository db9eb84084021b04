package io.tutti.query.integrity;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.integrity.EventStoreClient.VersionPage;
import io.tutti.query.integrity.IntegrityCheck.Phase;
import io.tutti.query.integrity.IntegrityCheck.Result;
import io.tutti.query.platform.TopicPast;
import io.tutti.query.pursuit.DocumentStandings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares event store, topic and documents, pursuit by pursuit. Changes none of them. */
@Component
class IntegrityChecker {

    private static final Logger LOG = LoggerFactory.getLogger(IntegrityChecker.class);

    private static final int PART = 1_000;
    private static final int SAY_EVERY = 500;

    /** What does not catch up for so long is told. */
    private static final Duration STANDSTILL = Duration.ofSeconds(3);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final TopicPast past;
    private final DocumentStandings documents;
    private final EventStoreClient eventStore;
    private final IntegrityChecks checks;
    private final Background background;
    private final InstantSource clock = InstantSource.system();

    IntegrityChecker(
            TopicPast past,
            DocumentStandings documents,
            EventStoreClient eventStore,
            IntegrityChecks checks,
            Background background) {
        this.past = past;
        this.documents = documents;
        this.eventStore = eventStore;
        this.checks = checks;
        this.background = background;
    }

    /**
     * Begins a check.
     *
     * @throws io.tutti.platform.problem.ProblemException 409 while another one runs; 502 or 503 when the event store
     *     cannot be asked with this token
     */
    IntegrityCheck begin(String by, String token) {
        // Told at once rather than after the whole topic was read.
        eventStore.versions(null, 1, token);
        IntegrityCheck check = checks.begin(by, clock.instant());
        background.begin("tutti-integrity", () -> run(new Report(checks, check, clock), token));
        return check;
    }

    private void run(Report report, String token) {
        try {
            Traces traces = new Traces();
            TopicReading topic = new TopicReading(past);
            readTopic(topic, traces, () -> report.say(Phase.READING_TOPIC, topic.done(), topic.total()));
            readDocuments(traces, report);
            readEventStore(traces, token, report);
            List<Finding> found = lookAgain(topic, traces, report);
            checks.keep(report.id(), found);
            report.ended(result(traces, found));
        } catch (InterruptedException e) {
            report.failed("The process that ran it was told to end.");
        } catch (RuntimeException e) {
            LOG.warn("An integrity check ended early", e);
            report.failed(String.valueOf(e.getMessage()));
        }
    }

    private static void readTopic(TopicReading topic, Traces traces, Runnable progress) throws InterruptedException {
        topic.toEnd(event -> traces.published(event.subject(), event.sequence()), progress);
    }

    private void readDocuments(Traces traces, Report report) {
        long[] read = {0};
        documents.each((pursuit, document) -> {
            traces.shown(pursuit.value(), document);
            if (++read[0] % SAY_EVERY == 0) {
                report.say(Phase.READING_DOCUMENTS, read[0], null);
            }
        });
    }

    private void readEventStore(Traces traces, String token, Report report) throws InterruptedException {
        UUID cursor = null;
        long read = 0;
        do {
            VersionPage part = eventStore.versions(cursor, PART, token);
            part.items().forEach(one -> traces.recorded(one.pursuit(), one.version()));
            read += part.items().size();
            cursor = part.nextCursor();
            report.say(Phase.READING_EVENT_STORE, read, null);
            if (Thread.interrupted()) {
                throw new InterruptedException("while reading the event store");
            }
        } while (cursor != null);
    }

    private List<Finding> lookAgain(TopicReading topic, Traces traces, Report report) throws InterruptedException {
        List<Finding> left = traces.findings();
        traces.settle();
        long begun = System.nanoTime();
        long changed = begun;
        while (!left.isEmpty()
                && System.nanoTime() - changed < STANDSTILL.toNanos()
                && System.nanoTime() - begun < LONGEST.toNanos()) {
            report.say(Phase.LOOKING_AGAIN, left.size(), null);
            Thread.sleep(LOOK_AGAIN);
            List<PursuitId> ids = left.stream().map(Finding::pursuit).toList();
            readTopic(topic, traces, () -> report.say(Phase.LOOKING_AGAIN, ids.size(), null));
            documents.of(ids).forEach((pursuit, document) -> traces.shown(pursuit.value(), document));
            List<Finding> now =
                    traces.findings(ids.stream().map(PursuitId::value).toList());
            changed = now.equals(left) ? changed : System.nanoTime();
            left = now;
        }
        return left;
    }

    private static Result result(Traces traces, List<Finding> found) {
        Map<Difference.Kind, Long> byKind = found.stream()
                .flatMap(finding -> finding.differences().stream())
                .collect(Collectors.groupingBy(Difference::kind, Collectors.counting()));
        return new Result(traces.size(), traces.events(), found.size(), byKind);
    }
}
