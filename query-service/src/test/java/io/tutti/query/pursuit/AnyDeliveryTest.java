package io.tutti.query.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.TestMongo;
import io.tutti.query.platform.RecordedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Whatever the consumer goes through, the documents are those of one clean pass. State is in the store alone. */
class AnyDeliveryTest {

    private final MongoDatabase database = TestMongo.database();

    @BeforeTry
    void prepare() {
        new PursuitStore(database).createIndexes();
    }

    @AfterTry
    void drop() {
        database.drop();
    }

    /** Events of several pursuits as they lie on the topic, in order per pursuit. */
    record Topic(List<PursuitStory> stories, List<RecordedEvent> events) {}

    /**
     * One step of a consumer.
     *
     * @param back how far it begins before its position: after a crash or a rebalance
     * @param size of the batch
     * @param lateBack how far before that another consumer, which lost the partition unknowingly, begins
     * @param lateSize of that one's batch, which it stores between this one's reading and writing; 0 for none
     */
    record Step(int back, int size, int lateBack, int lateSize) {}

    @Property(tries = 40)
    void documents_are_those_of_one_clean_pass_for_any_batches_redeliveries_and_restarts(
            @ForAll("topics") Topic topic, @ForAll("steps") List<Step> steps) {
        int position = 0;
        for (Step step : steps) {
            position = deliver(topic, position, step, new PursuitStore(database));
        }
        deliver(topic, position, new Step(0, topic.events().size(), 0, 0), new PursuitStore(database));

        assertCleanDocuments(topic);
    }

    @Property(tries = 40)
    void documents_are_those_of_one_clean_pass_when_two_consumers_write_across_each_other(
            @ForAll("topics") Topic topic, @ForAll("steps") List<Step> steps) {
        AtomicInteger position = new AtomicInteger();
        for (Step step : steps) {
            int from = Math.max(0, position.get() - step.back() - step.lateBack());
            List<RecordedEvent> late = slice(topic, from, step.lateSize());
            int reached = deliver(topic, position.get(), step, new InterruptedStore(database, () -> {
                projection(new PursuitStore(database)).apply(late);
                position.accumulateAndGet(from + late.size(), Math::max);
            }));
            // Both save how far they came, and the further one stands: what either wrote must not be taken back.
            position.accumulateAndGet(reached, Math::max);
        }
        deliver(topic, position.get(), new Step(0, topic.events().size(), 0, 0), new PursuitStore(database));

        assertCleanDocuments(topic);
    }

    private int deliver(Topic topic, int position, Step step, PursuitStore store) {
        int from = Math.max(0, position - step.back());
        List<RecordedEvent> batch = slice(topic, from, step.size());
        projection(store).apply(batch);
        return Math.max(position, from + batch.size());
    }

    private PursuitsProjection projection(PursuitStore store) {
        return new PursuitsProjection(
                store,
                new Pursuits(store, new SkippedEvents(database), Stored.SAMPLING),
                PursuitsProjection.Onlookers.NONE);
    }

    private static List<RecordedEvent> slice(Topic topic, int from, int size) {
        int start = Math.min(from, topic.events().size());
        return topic.events()
                .subList(start, Math.min(start + size, topic.events().size()));
    }

    private void assertCleanDocuments(Topic topic) {
        PursuitStore store = new PursuitStore(database);
        for (PursuitStory story : topic.stories()) {
            PursuitDocument document = store.read(story.id());
            assertThat(document)
                    .usingRecursiveComparison()
                    .ignoringFields("revision")
                    .isEqualTo(Stored.first(story));
            assertThat(store.events(document)).usingRecursiveComparison().isEqualTo(story.events());
            assertThat(new Pursuits(store, new SkippedEvents(database), Stored.SAMPLING)
                            .read(story.id())
                            .view())
                    .usingRecursiveComparison()
                    .isEqualTo(story.view());
        }
    }

    /** Lets something happen once, between the first reading and the first writing. */
    private static final class InterruptedStore extends PursuitStore {

        private Runnable meanwhile;

        InterruptedStore(MongoDatabase database, Runnable meanwhile) {
            super(database);
            this.meanwhile = meanwhile;
        }

        @Override
        Set<PursuitId> write(List<PursuitDocument> documents) {
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return super.write(documents);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 12);
        return Combinators.combine(few, few, few, few).as(Step::new).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Topic> topics() {
        Arbitrary<List<PursuitStory>> stories = Histories.acts()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> {
                    List<PursuitStory> told = new ArrayList<>();
                    all.forEach(acts -> told.add(Histories.tell(told.size() + 1, acts)));
                    return told;
                });
        return Combinators.combine(stories, Arbitraries.randoms()).as((told, random) -> {
            List<Deque<RecordedEvent>> left = new ArrayList<>();
            told.forEach(story -> left.add(new ArrayDeque<>(story.events())));
            List<RecordedEvent> mixed = new ArrayList<>();
            while (!left.isEmpty()) {
                Deque<RecordedEvent> next = left.get(random.nextInt(left.size()));
                mixed.add(next.remove());
                left.removeIf(Deque::isEmpty);
            }
            return new Topic(told, mixed);
        });
    }
}
