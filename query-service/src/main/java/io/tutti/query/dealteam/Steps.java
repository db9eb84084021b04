package io.tutti.query.dealteam;

import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.problem.ProblemException;
import io.tutti.query.platform.page.Actions.RefusedBy;
import io.tutti.query.platform.page.CommandAnswer.Accepted;
import io.tutti.query.pursuit.PursuitReader.Found;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Pages that offer several steps; each page is sent to its own address, with {@code action} and {@code target}. */
@Component
public class Steps {

    private static final int TARGETS_AT_MOST = 200;

    private final PursuitForms forms;

    Steps(PursuitForms forms) {
        this.forms = forms;
    }

    /**
     * What a page with steps shows.
     *
     * @param more of its model, beside {@code steps} and what every form on a pursuit has
     */
    public record Content(String template, Found found, List<Step> steps, Map<String, ?> more) {}

    /**
     * A page with steps.
     *
     * @param asked parameters of the address: it can ask for a step and fill it in
     */
    public ModelAndView page(Content content, MultiValueMap<String, String> asked) {
        return page(content, asked, false);
    }

    /** A page with one step that is on no pursuit yet. Its model has {@code one} and a new name for one intent. */
    public ModelAndView page(String template, Step step, MultiValueMap<String, String> asked) {
        return page(template, step, asked, false);
    }

    private static ModelAndView page(String template, Step step, MultiValueMap<String, String> asked, boolean sent) {
        return new ModelAndView(template)
                .addObject("one", new OfferedStep(step, null, true, sent, asked))
                .addObject(PursuitForms.KEY, UUID.randomUUID());
    }

    /** Takes the one step of a page, as {@link #take(Content, MultiValueMap, Function)}. */
    public ModelAndView take(
            String template, Step step, MultiValueMap<String, String> sent, Function<Accepted, String> next) {
        return forms.send(step.path(), step.body(sent), key(sent), next, () -> page(template, step, sent, true));
    }

    private ModelAndView page(Content content, MultiValueMap<String, String> asked, boolean sent) {
        Object[] targets = content.steps().stream()
                .map(Step::target)
                .filter(Objects::nonNull)
                .distinct()
                .limit(TARGETS_AT_MOST)
                .toArray();
        ModelAndView page = forms.page(content.template(), content.found(), targets);
        Offers offers = (Offers) Objects.requireNonNull(page.getModel().get("offers"));
        return page.addAllObjects(content.more())
                .addObject("departments", PursuitForms.whoCanBeAsked(content.found()))
                .addObject(
                        "steps",
                        content.steps().stream()
                                .map(step -> {
                                    boolean chosen = isAskedFor(step, asked);
                                    return new OfferedStep(step, refusal(offers, step), chosen, chosen && sent, asked);
                                })
                                .toList());
    }

    private static @Nullable RefusedBy refusal(Offers offers, Step step) {
        return step.target() == null ? offers.refusal(step.action()) : offers.refusal(step.action(), step.target());
    }

    private static boolean isAskedFor(Step step, MultiValueMap<String, String> asked) {
        return step.action().equals(asked.getFirst("action"))
                && (step.target() == null || step.target().equals(asked.getFirst("target")));
    }

    /**
     * Takes a step of a page.
     *
     * @param sent what was sent with the page
     * @param next address to go to when it was accepted
     * @throws ProblemException 400 when the page has no such step
     */
    public ModelAndView take(Content content, MultiValueMap<String, String> sent, Function<Accepted, String> next) {
        Step step = content.steps().stream()
                .filter(one -> isAskedFor(one, sent))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST, "no-such-step", "This page has nothing of that name to do."));
        return forms.send(step.path(), step.body(sent), key(sent), next, () -> page(content, sent, true));
    }

    private static IdempotencyKey key(MultiValueMap<String, String> sent) {
        try {
            return IdempotencyKey.of(Objects.requireNonNullElse(sent.getFirst("idempotencyKey"), ""));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "malformed-parameter", "idempotencyKey: " + e.getMessage());
        }
    }
}
