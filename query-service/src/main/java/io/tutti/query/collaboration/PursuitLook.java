package io.tutti.query.collaboration;

import io.tutti.contract.calibration.ScoreFormula;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.platform.security.Caller;
import io.tutti.query.collaboration.Changes.Change;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.page.Network;
import io.tutti.query.pursuit.PursuitReader.Found;
import io.tutti.query.pursuit.card.PursuitCard;
import io.tutti.query.pursuit.card.ScoreSampling;
import io.tutti.query.pursuit.score.NextActions;
import io.tutti.query.pursuit.score.RedFlags;
import io.tutti.query.pursuit.score.Score;
import io.tutti.query.pursuit.view.BuyingInfluence;
import io.tutti.query.pursuit.view.Facts;
import io.tutti.query.pursuit.view.InputRequest;
import io.tutti.query.pursuit.view.InputRequest.Status;
import io.tutti.query.pursuit.view.Issue;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        return Links.network(score.coverage().inputs(), links());
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

    /**
     * Whoever looks at the past moves on a line that reaches until now.
     *
     * @param changes as {@link #changes()} gives them, which takes its time
     */
    public Timeline timeline(Changes changes) {
        ScoreSampling.Sampled whole = scores.fold(PursuitView.before(view.id()), null, all);
        PursuitCard card = Objects.requireNonNull(whole.card());
        Score last = place.asOf() == null ? score : Score.of(whole.view(), now, scores.formulaAt(now));
        return Timeline.of(card, now, at, last.pcs(), changes.changes());
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

    /** What was contributed. */
    public Given given() {
        return new Given(view, score, people);
    }

    /** What happened. */
    public Feed feed() {
        return new Feed(past, new Activity(view, voice));
    }

    /** A moment as a field for day and time takes it. */
    public String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, voice.viewer().zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** The latest moves of the score, the last one first. */
    public List<Move> moves(Changes changes, int limit) {
        return changes.changes().reversed().stream()
                .limit(limit)
                .map(change -> new Move(change, says(change)))
                .toList();
    }

    /** A move of the score, with what moved it. */
    record Move(Change change, String what) {}

    private String says(Change move) {
        return move.sequence() == null
                ? voice.say("changes." + move.cause())
                : feed().of(List.of(move.sequence())).getFirst().text();
    }
}
