package io.tutti.standalone.demo;

import io.tutti.command.platform.deadline.Deadline;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.standalone.datafolder.DataFolder;
import io.tutti.standalone.identity.DemoTokens;
import io.tutti.standalone.startup.StartupProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills an empty data folder with eighteen months of a made-up organisation, ending today. Everything is done through
 * the API under the clock of the story. What follows the event store rests meanwhile, and catches up afterwards in large
 * batches, as it does when Kafka was away.
 */
public final class DemoStory implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    /** Is told how far the story is. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Called many times.
         *
         * @param month of the story
         * @param share of all that happens in it, from 0 to 1
         */
        void at(YearMonth month, double share);
    }

    private final StoryFolder folder;
    private final boolean again;
    private final Cast cast = new Cast();
    private final StoryDoor door = new StoryDoor();
    private final List<Tick> ticks;
    private final StoryClock clock;

    private DemoStory(StoryFolder folder, boolean again) {
        this.folder = folder;
        this.again = again;
        this.ticks = Tick.of(Script.endingOn(folder.day(), cast));
        // Before anything starts that goes by the clock: what waits in a story that goes on is not due yet.
        this.clock = StoryClock.windTo(ticks.getFirst().at());
    }

    /**
     * Begins in an empty data folder, or goes on in one in which the story was interrupted. To be closed in any case.
     *
     * @throws StartupProblem when the folder holds other data; nothing is changed then
     */
    public static DemoStory in(DataFolder data) {
        boolean again = StoryFolder.isBegun(data);
        return new DemoStory(StoryFolder.begin(data, LocalDate.now(ZoneOffset.UTC)), again);
    }

    /**
     * To be asked before a start without the story.
     *
     * @throws StartupProblem when a story in the folder was interrupted
     */
    public static void mustNotBeHalfToldIn(DataFolder data) {
        StoryFolder.mustNotBeHalfTold(data);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("storyDoor", door);
    }

    /**
     * Tells the story to a Tutti that has just started, and returns when every read shows it.
     *
     * @param baseUrl without a trailing slash
     */
    public void tell(ConfigurableApplicationContext context, String baseUrl, Progress progress) {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        List<EventProcessor> followers = List.copyOf(context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values());
        followers.forEach(EventProcessor::shutDown);
        try (Teller teller = new Teller(
                baseUrl,
                context.getBean(DemoTokens.class),
                door,
                context.getBean(Commands.class),
                List.copyOf(context.getBeansOfType(Deadline.class).values()),
                cast.named("ines"),
                again)) {
            tellAll(teller, progress);
            close();
            followers.forEach(EventProcessor::start);
            new CatchUp(context, teller).await(teller.versions());
            folder.complete();
            door.open();
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demo story was told", e);
        }
    }

    private void tellAll(Teller teller, Progress progress) throws InterruptedException {
        int told = 0;
        for (Tick tick : ticks) {
            Instant at = tick.at();
            clock.moveTo(at);
            progress.at(YearMonth.from(at.atOffset(ZoneOffset.UTC)), (double) told++ / ticks.size());
            teller.tell(tick);
        }
        progress.at(YearMonth.from(folder.day()), 1);
    }

    /** From now on the real time counts. */
    @Override
    public void close() {
        StoryClock.presentAgain();
    }
}
