package io.tutti.query.collaboration;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionKind;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import io.tutti.query.collaboration.Activity.Line;
import io.tutti.query.collaboration.Changes.Change;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.score.CountingRule.Verdict;
import io.tutti.query.pursuit.score.NextActions;
import io.tutti.query.pursuit.score.RedFlags;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.BuyingInfluence;
import io.tutti.query.pursuit.view.Contribution;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.Issue;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody sees who looks at one pursuit at one moment. Templates ask it for the sections of the page. */
final class PursuitLook {

    private final PursuitView view;
    private final Facts facts;
    private final Instant at;
    private final Instant now;
    private final List<RecordedEvent> all;
    private final List<RecordedEvent> past;
    private final ScoreSampling scores;
    private final PageAddress place;
    private final ScoreFormula formula;
    private final Score score;
    private final Voice voice;
    private final People people;
    private final Map<ContributionId, Verdict> verdicts;

    /**
     * A look.
     *
     * @param all events of the pursuit up to now
     * @param asOf null for now
     */
    PursuitLook(
            Found found,
            List<RecordedEvent> all,
            @Nullable Instant asOf,
            Instant now,
            ScoreSampling scores,
            Voice voice) {
        this.all = all;
        this.now = asOf == null ? found.at() : now;
        this.scores = scores;
        this.voice = voice;
        view = found.view();
        facts = found.facts();
        at = found.at();
        past = all.stream()
                .takeWhile(event -> event.sequence() <= view.sequence())
                .toList();
        place = new PageAddress(view.id(), asOf);
        formula = scores.formulaAt(at);
        score = Score.of(view, at, formula);
        people = new People(view);
        verdicts = score.verdicts().stream()
                .collect(Collectors.toMap(verdict -> verdict.contribution().id(), verdict -> verdict));
    }

    public PursuitId id() {
        return view.id();
    }

    public PursuitView view() {
        return view;
    }

    public Facts facts() {
        return facts;
    }

    public Instant at() {
        return at;
    }

    public PageAddress place() {
        return place;
    }

    public People people() {
        return people;
    }

    public Voice voice() {
        return voice;
    }

    public ScoreFormula formula() {
        return formula;
    }

    public Score score() {
        return score;
    }

    public Waterfall waterfall() {
        return Waterfall.of(score);
    }

    public Grid grid() {
        return Grid.of(score);
    }

    public List<Links> links() {
        return Links.of(view);
    }

    public Network network() {
        return Network.of(score.coverage().inputs(), links());
    }

    public Way way() {
        return Way.of(view, score.verdicts(), facts.openedAt(), at);
    }

    public Reasons reasons() {
        return new Reasons(voice, people, formula);
    }

    /** Why something that happened is not shown; empty when everything is. */
    public List<String> incomplete() {
        var incomplete = Collaboration.incomplete(view);
        return incomplete == null ? List.of() : reasons().incomplete(incomplete);
    }

    public List<FlagLine> flags() {
        return RedFlags.of(view, at).stream()
                .map(flag -> FlagLine.of(flag, view, place, voice))
                .toList();
    }

    public List<FlagLine> flags(BuyingInfluence influence) {
        return flags().stream()
                .filter(line -> influence.id().toString().equals(line.flag().subject()))
                .toList();
    }

    public List<NextStep> next(Caller caller) {
        Department own = people.department(caller.subject());
        return NextActions.of(view, score, formula).stream()
                .map(action -> NextStep.of(action, view, score.coverage().inputs(), own, place, voice))
                .toList();
    }

    /** What moved the score since the last gate. */
    public Changes changes() {
        return Changes.since(Changes.lastGate(view), past, at, scores::formulaAt);
    }

    public Timeline timeline() {
        // Whoever looks at the past moves on a line that reaches until now.
        ScoreSampling.Sampled whole = scores.fold(PursuitView.before(view.id()), null, all);
        PursuitCard card = Objects.requireNonNull(whole.card());
        Score last = place.asOf() == null ? score : Score.of(whole.view(), now, scores.formulaAt(now));
        Changes recent = Changes.since(Changes.lastGate(whole.view()), all, now, scores::formulaAt);
        return Timeline.of(card, now, at, last.pcs(), recent.changes());
    }

    /** Those in the customer's decision now, and then those who were. */
    public List<BuyingInfluence> influences() {
        return view.customer().influences().stream()
                .sorted(Comparator.comparing((BuyingInfluence one) -> one.removal() != null)
                        .thenComparing(BuyingInfluence::role))
                .toList();
    }

    public List<Issue> issues(BuyingInfluence influence) {
        return view.customer().issues().stream()
                .filter(issue -> issue.influence().equals(influence.id()) && issue.understood())
                .sorted(Comparator.comparing(Issue::aim))
                .toList();
    }

    /** The newest first. */
    public List<Contribution> contributions(ContributionFilter filter) {
        return fitting(filter).stream()
                .sorted(Comparator.comparing(Contribution::occurredAt)
                        .thenComparingLong(Contribution::sequence)
                        .reversed())
                .limit(filter.limit())
                .toList();
    }

    public List<Contribution> fitting(ContributionFilter filter) {
        return score.verdicts().stream()
                .filter(filter::fits)
                .map(Verdict::contribution)
                .toList();
    }

    public Verdict verdict(Contribution contribution) {
        return Objects.requireNonNull(verdicts.get(contribution.id()));
    }

    public Contribution contribution(ContributionId id) {
        return Objects.requireNonNull(verdicts.get(id)).contribution();
    }

    public boolean knows(ContributionId id) {
        return verdicts.containsKey(id);
    }

    /** Whether anything happened later than said: it was logged more than a day after. */
    public boolean late(Contribution contribution) {
        return contribution.loggedAfter().compareTo(Duration.ofDays(1)) > 0;
    }

    /** Those that wait first, by when they are due; then the others, the latest first. */
    public List<InputRequest> requests() {
        List<InputRequest> sorted = new ArrayList<>(view.requests());
        sorted.sort(Comparator.comparing((InputRequest one) -> !waits(one))
                .thenComparingLong(one ->
                        waits(one) ? one.due().getEpochSecond() : -one.due().getEpochSecond()));
        return sorted;
    }

    public boolean waits(InputRequest request) {
        return request.status() == Status.OPEN || request.status() == Status.ANSWERED;
    }

    public boolean overdue(InputRequest request) {
        return request.status() == Status.OPEN && !request.due().isAfter(at);
    }

    /** What happened, the newest first, from one event on back in time. */
    public List<Line> lines(long from, int limit) {
        Activity activity = new Activity(view, voice);
        return past.reversed().stream()
                .filter(event -> event.sequence() <= from)
                .limit(limit)
                .map(activity::line)
                .toList();
    }

    /** What some events say, in the given order; those that are not there are left out. */
    public List<Line> lines(List<Long> sequences) {
        Activity activity = new Activity(view, voice);
        Map<Long, RecordedEvent> bySequence =
                past.stream().collect(Collectors.toMap(RecordedEvent::sequence, event -> event, (a, b) -> a));
        return sequences.stream()
                .map(bySequence::get)
                .filter(Objects::nonNull)
                .map(activity::line)
                .toList();
    }

    /** The kinds of contributions there are. */
    public List<ContributionKind> kinds() {
        return List.of(ContributionKind.values());
    }

    /** Who gave anything, by name. */
    public List<MemberId> contributors() {
        return view.contributions().stream()
                .map(Contribution::contributor)
                .distinct()
                .sorted(Comparator.comparing(people::name))
                .toList();
    }

    /** The moves of the score, the latest first. */
    public List<Change> moves(Changes changes) {
        return changes.changes().reversed();
    }

    /** What moved the score. */
    public String says(Change move) {
        return move.sequence() == null
                ? voice.say("changes." + move.cause())
                : lines(List.of(move.sequence())).getFirst().text();
    }

    /** A moment as a field for day and time takes it. */
    public String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, voice.viewer().zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
