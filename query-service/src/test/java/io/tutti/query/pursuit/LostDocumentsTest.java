package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.mongodb.client.MongoCollection;
import io.tutti.contract.pursuit.VisibilityChanged;
import io.tutti.query.pursuit.DocumentStandings.DocumentStanding;
import io.tutti.query.pursuit.view.PursuitView.HaltReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultMatcher;

/** Documents that somebody damaged, and a process that still has them in memory. */
class LostDocumentsTest extends ReadSide {

    @Autowired
    private DocumentStandings standings;

    @AfterEach
    void forgetBlocks() {
        database.getCollection("pursuitEvents").deleteMany(new Document());
    }

    @Test
    void a_document_that_was_deleted_comes_back_with_its_events() throws Exception {
        fold(story);
        documents().deleteMany(new Document());

        fold(story);

        assertThat(store.read(story.id())).isNotNull();
        read(ONE + "/collaboration").andExpect(version(5));
    }

    @Test
    void a_document_that_was_set_back_comes_forward_with_its_events() throws Exception {
        fold(story.events(0, 1));
        Document earlier = Objects.requireNonNull(documents().find().first());
        fold(story);
        documents().replaceOne(new Document("_id", story.id().toString()), earlier);

        fold(story);

        read(ONE + "/collaboration").andExpect(version(5));
        story.logged(3, "ana", "sales");
        fold(List.of(story.event(6)));
        read(ONE + "/collaboration").andExpect(version(6));
    }

    @Test
    void events_that_come_again_are_not_written_again() {
        fold(story);
        long written = Objects.requireNonNull(store.read(story.id())).revision();

        fold(story);
        fold(story.events(1, 2));

        assertThat(Objects.requireNonNull(store.read(story.id())).revision()).isEqualTo(written);
    }

    @Test
    void the_standing_says_how_far_each_document_is_and_which_blocks_are_gone() {
        longStory();
        fold(story);
        PursuitStory gap =
                new PursuitStory(2).opened("sales").joined("ana", "sales").logged(1, "ana", "sales");
        fold(List.of(gap.event(0), gap.event(2)));
        database.getCollection("pursuitEvents").deleteOne(new Document("_id", story.id() + "/1"));

        Map<Object, DocumentStanding> all = new HashMap<>();
        standings.each(all::put);

        assertThat(all)
                .isEqualTo(Map.of(
                        story.id(), new DocumentStanding(105, 105, null, 1),
                        gap.id(), new DocumentStanding(0, 0, HaltReason.GAP, 0)));
        assertThat(standings.of(List.of(gap.id(), PursuitStory.pursuitId(9))))
                .isEqualTo(Map.of(gap.id(), new DocumentStanding(0, 0, HaltReason.GAP, 0)));
    }

    @Test
    void a_document_with_lost_blocks_is_emptied_and_filled_again() throws Exception {
        longStory();
        fold(story);
        database.getCollection("pursuitEvents").deleteMany(new Document());

        standings.empty(story.id());

        problem(read(ONE + "/collaboration"), 503, "pursuit-incomplete");
        read("/api/v1/pursuits").andExpect(jsonPath("$.items").isEmpty());
        fold(story.events(0, 40));
        fold(story);
        assertThat(standings.of(List.of(story.id())).get(story.id()))
                .isEqualTo(new DocumentStanding(105, 105, null, 0));
        assertThat(store.events(Objects.requireNonNull(store.read(story.id())))).hasSize(106);
        read(ONE + "/collaboration").andExpect(version(105));
    }

    @Test
    void an_emptied_document_cannot_be_written_back_by_who_remembers_the_earlier_one() {
        fold(story);
        Pursuits elsewhere = new Pursuits(store, new SkippedEvents(database), Stored.SAMPLING);
        elsewhere.read(story.id());
        standings.empty(story.id());
        story.logged(3, "ana", "sales");

        assertThat(elsewhere.fold(List.of(story.id()), Map.of(story.id(), List.of(story.event(6))), document -> {}))
                .containsExactly(story.id());

        assertThat(standings.of(List.of(story.id())).get(story.id()))
                .isEqualTo(new DocumentStanding(-1, -1, HaltReason.GAP, 0));
    }

    @Test
    void an_emptied_confidential_pursuit_stays_hidden() throws Exception {
        story.add(VisibilityChanged.class, "m-1", "sales", 1);
        fold(story);
        standings.empty(story.id());

        problem(read(ONE, "zoe"), 404, "pursuit-not-found");
    }

    private void longStory() {
        for (int number = 10; number < 110; number++) {
            story.logged(number, "ana", "sales");
        }
    }

    private MongoCollection<Document> documents() {
        return database.getCollection("pursuitCards");
    }

    private static ResultMatcher version(int version) {
        return jsonPath("$.version").value(version);
    }
}
