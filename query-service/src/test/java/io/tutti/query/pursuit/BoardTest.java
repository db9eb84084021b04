package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequested;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.query.pursuit.card.PursuitCard;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a process shows over all pursuits, when time passes and when documents are not what they were. */
class BoardTest extends ReadSide {

    @Autowired
    private BoardKeeper keeper;

    @Autowired
    private DocumentStandings standings;

    @Test
    void a_score_that_time_changed_is_of_the_moment_at_which_it_did() {
        Instant due = PursuitStory.START.plusSeconds(3_600);
        story.add(new InputRequested(
                PursuitStory.request(1),
                new MemberId("ana"),
                new Department("sales"),
                new Department("legal"),
                null,
                "How?",
                due,
                PursuitStory.START));

        fold(story);

        await().untilAsserted(() -> {
            PursuitCard card = shown().card();
            assertThat(card.score().at()).isEqualTo(due);
            assertThat(card.flags()).extracting(PursuitCard.Flag::code).contains("REQUEST_OVERDUE");
        });
    }

    @Test
    void what_went_back_is_shown_as_far_as_it_came_again() {
        fold(story);
        long before = shown().card().version();
        standings.empty(story.id());

        keeper.recorded(story.id(), 0);

        await().until(() -> board.placed(story.id()) == null);
        fold(story.events(0, 4));
        await().until(() -> board.placed(story.id()) != null);
        assertThat(shown().card().version()).isEqualTo(3).isLessThan(before);
    }

    @Test
    void events_that_come_again_take_nothing_down() {
        fold(story);
        Board.Placed before = shown();

        keeper.recorded(story.id(), 0);
        keeper.recorded(story.id(), 1);

        PursuitStory other = new PursuitStory(2).opened("sales");
        keeper.recorded(other.id(), 0);
        fold(other);
        await().until(() -> board.placed(other.id()) != null);
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void what_other_documents_do_not_have_is_shown_no_more() {
        fold(story);
        database.getCollection("pursuitCards").deleteMany(new Document());

        keeper.fillAgain();

        await().until(() -> board.placed(story.id()) == null);
    }

    private Board.Placed shown() {
        return Objects.requireNonNull(board.placed(story.id()));
    }
}
