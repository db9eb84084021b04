package io.tutti.standalone.demo;

import io.tutti.standalone.identity.DemoPerson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked of other departments, and what comes of it. */
final class QuestionPlot {

    private final Plot plot;
    private final DemoPerson lead;
    private final Manner manner;

    QuestionPlot(Plot plot, DemoPerson lead) {
        this.plot = plot;
        this.lead = lead;
        this.manner = plot.deal.manner();
    }

    void write() {
        List<String> asked = new ArrayList<>(plot.deal.departments());
        Collections.rotate(asked, plot.number(asked.size()));
        for (int n = 0; n < manner.questions; n++) {
            double from = 0.08 + 0.65 * n / manner.questions;
            ask(asked.get(n % asked.size()), plot.at(plot.share(from, from + 0.1)));
        }
    }

    private void ask(String department, Moment at) {
        Texts.Question question = plot.next(
                "questions " + department,
                Objects.requireNonNull(plot.texts.questions().get(department), department));
        boolean byLead = !lead.department().equals(department) && plot.likely(0.65);
        DemoPerson asker = byLead ? lead : plot.anyOf(plot.othersThan(department));
        DemoPerson asked = plot.anyOf(plot.membersOf(department));
        Moment due = plot.due(at, 4, 9);
        String name = plot.newName("request");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("askedOf", department);
        body.put("question", plot.fill(question.ask()));
        body.put("due", plot.instant(due).toString());
        if (plot.likely(0.4)) {
            body.put("askedOfMember", asked.memberId());
        }
        if (!plot.call(at, asker, "/input-requests", body, name)) {
            return;
        }
        String request = "/input-requests/" + plot.ref(name);
        if (plot.likely(manner.inTime)) {
            answer(asker, asked, request, name, question, between(at, due), due);
        } else if (plot.likely(0.2)) {
            plot.call(between(at, due), asked, request + "/refusals", Map.of("reason", plot.words("declining")), null);
        } else {
            plot.look(due.plusSeconds(1));
            if (plot.likely(manner == Manner.STALLED ? 0 : 0.7)) {
                answer(asker, asked, request, name, question, plot.later(due, 1, 7), null);
            } else if (plot.likely(0.2)) {
                plot.call(
                        plot.later(due, 3, 9),
                        asker,
                        request + "/cancellations",
                        Map.of("reason", plot.words("cancelling")),
                        null);
            }
        }
    }

    /** A day after the question and before the answer is due. */
    private Moment between(Moment asked, Moment due) {
        return plot.later(asked, 1, Math.max(1, due.day() - asked.day() - 1));
    }

    /** @param due null where it is known already that it passed */
    private void answer(
            DemoPerson asker,
            DemoPerson asked,
            String request,
            String name,
            Texts.Question question,
            Moment at,
            @Nullable Moment due) {
        String answer = plot.newName("answer");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "SPECIALIST_INPUT");
        body.put("artefact", question.artefact());
        body.put("title", plot.fill(question.title()));
        body.put("text", plot.fill(question.text()));
        body.put("answers", plot.ref(name));
        if (!plot.call(at, asked, "/contributions", body, answer)) {
            return;
        }
        Moment judged = plot.later(at, 1, 4);
        if (plot.likely(0.1)) {
            Moment again = plot.later(judged, 1, 2);
            Moment accepted = plot.later(again, 1, 3);
            if (due != null && due.isBefore(again)) {
                plot.look((due.isBefore(judged) ? judged : due).plusSeconds(1));
            }
            if (plot.call(judged, asker, request + "/send-backs", Map.of("reason", plot.words("sending back")), null)
                    && plot.call(
                            again,
                            asked,
                            "/contributions/" + plot.ref(answer) + "/revisions",
                            Map.of("title", body.get("title"), "text", body.get("text") + " " + plot.words("revising")),
                            null)
                    && plot.call(
                            again.plusSeconds(120),
                            asked,
                            request + "/answers",
                            Map.of("contribution", plot.ref(answer)),
                            null)) {
                accept(asker, asked, request, accepted);
            }
        } else if (plot.likely(0.88)) {
            accept(asker, asked, request, judged);
        }
    }

    private void accept(DemoPerson asker, DemoPerson asked, String request, Moment at) {
        if (plot.call(at, asker, request + "/acceptances", Map.of(), null)
                && !asker.department().equals(asked.department())) {
            plot.fact(at, "in " + asked.department());
            plot.fact(at, "in SPECIALIST_INPUT");
        }
    }
}
