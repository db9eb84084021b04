package io.tutti.standalone;

import static org.awaitility.Awaitility.await;

import io.tutti.standalone.Colleague.Answer;
import io.tutti.standalone.identity.DemoPerson;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * A busy deal team: every person in a thread of their own opens pursuits, joins others to them, logs contributions and
 * acknowledges those of others, one command after the other. Whoever gets no answer repeats the same request with the
 * same Idempotency-Key until there is one.
 */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration REPEAT_AFTER = Duration.ofMillis(20);

    /** So that documents stay as small as in life, while everybody still meets everybody in them. */
    private static final int CONTRIBUTIONS_OF_A_PURSUIT = 60;

    /**
     * A command that was answered.
     *
     * @param pursuit id of the pursuit
     * @param version what the answer said: the sequence of the command's last event
     * @param type logical name of that event
     * @param id of what was made: member, contribution or acknowledgement; of an opened pursuit the lead who joined it
     * @param location where the answer said that it is
     */
    record Acknowledged(String pursuit, long version, String type, String id, String location) {}

    private record Pursuit(String id, List<Given> contributions) {}

    private record Given(String id, String by) {}

    private final AtomicReference<Pursuit> current = new AtomicReference<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> people = new ArrayList<>();
    private final long seed;
    private volatile boolean over;

    private Load(long seed) {
        this.seed = seed;
    }

    /** Gets the team to work; the first pursuit is open when this returns. */
    static Load start(String baseUrl, long seed, String... logins) throws IOException, InterruptedException {
        Load load = new Load(seed);
        List<Colleague> team = new ArrayList<>();
        for (String login : logins) {
            team.add(Colleague.named(login, baseUrl));
        }
        Work lead = load.new Work(team.getFirst(), new Random(seed));
        lead.open(team);
        IntStream.range(0, team.size()).forEach(i -> {
            Work work = i == 0 ? lead : load.new Work(team.get(i), new Random(seed + i));
            load.people.add(load.threads.submit(() -> work.untilOver(team)));
        });
        return load;
    }

    /** What was answered so far, in no particular order. */
    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int count() {
        return acknowledged.size();
    }

    /** How many requests had to be repeated, because a store was away or nobody answered. */
    int unanswered() {
        return unanswered.get();
    }

    /** Waits until so many more commands are answered. */
    void awaitMore(int commands) {
        int goal = count() + commands;
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .failFast(this::nobodyFailed)
                .until(() -> count() >= goal);
    }

    private void nobodyFailed() throws Throwable {
        for (Future<?> person : people) {
            if (person.state() == Future.State.FAILED) {
                throw person.exceptionNow();
            }
        }
    }

    /** Lets everybody finish what they have begun and gives everything that was answered. */
    List<Acknowledged> finish() throws Exception {
        over = true;
        for (Future<?> person : people) {
            person.get();
        }
        return acknowledged();
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }

    private final class Work {

        private final Colleague me;
        private final Random random;
        private final Set<String> used = new HashSet<>();
        private int requests;

        Work(Colleague me, Random random) {
            this.me = me;
            this.random = random;
        }

        Void untilOver(List<Colleague> team) throws Exception {
            while (!over) {
                Pursuit pursuit = current.get();
                List<Given> ofOthers = pursuit.contributions().stream()
                        .filter(given -> !given.by().equals(me.login()) && !used.contains(given.id()))
                        .toList();
                if (me == team.getFirst() && pursuit.contributions().size() >= CONTRIBUTIONS_OF_A_PURSUIT) {
                    open(team);
                } else if (ofOthers.isEmpty() || random.nextBoolean()) {
                    contribute(pursuit, ofOthers);
                } else {
                    acknowledge(pursuit, ofOthers.get(random.nextInt(ofOthers.size())));
                }
            }
            return null;
        }

        void open(List<Colleague> team) {
            Answer opened = untilAnswered("/api/v1/pursuits", """
                    {"account":"Aurora Rail","objective":"Signalling","expectedClose":"%s",
                     "value":{"amount":"4200000.00","currency":"EUR"},"requiredDepartments":["sales","legal"]}""".formatted(
                            LocalDate.now(ZoneOffset.UTC).plusYears(1)));
            String pursuit = opened.id();
            note(pursuit, opened, "tutti.pursuit.member-joined", person(me).memberId());
            for (Colleague other : team) {
                if (other != me) {
                    DemoPerson person = person(other);
                    Answer joined = untilAnswered(
                            "/api/v1/pursuits/" + pursuit + "/members",
                            "{\"member\":\"%s\",\"department\":\"%s\"}"
                                    .formatted(person.memberId(), person.department()));
                    note(pursuit, joined, "tutti.pursuit.member-joined", person.memberId());
                }
            }
            current.set(new Pursuit(pursuit, new CopyOnWriteArrayList<>()));
        }

        private void contribute(Pursuit pursuit, List<Given> ofOthers) {
            String buildsOn = ofOthers.isEmpty() || random.nextBoolean()
                    ? ""
                    : "\"" + ofOthers.getLast().id() + "\"";
            Answer logged = untilAnswered(
                    "/api/v1/pursuits/" + pursuit.id() + "/contributions", """
                    {"kind":"SPECIALIST_INPUT","artefact":"TECHNICAL","title":"Of %s","text":"Interlocking plan",
                     "buildsOn":[%s]}""".formatted(me.login(), buildsOn));
            note(pursuit.id(), logged, "tutti.pursuit.contribution-logged", logged.id());
            pursuit.contributions().add(new Given(logged.id(), me.login()));
        }

        private void acknowledge(Pursuit pursuit, Given given) {
            String path = "/api/v1/pursuits/" + pursuit.id() + "/contributions/" + given.id() + "/acknowledgements";
            used.add(given.id());
            Answer answer = untilAnswered(path, "{\"type\":\"ACCEPTED\"}");
            note(pursuit.id(), answer, "tutti.pursuit.contribution-acknowledged", answer.id());
        }

        private void note(String pursuit, Answer answer, String type, String id) {
            acknowledged.add(new Acknowledged(pursuit, answer.version(), type, id, answer.location()));
        }

        private Answer untilAnswered(String path, String json) {
            String key = seed + "-" + requests++;
            Callable<Answer> request = () -> {
                unanswered.incrementAndGet();
                Answer answer = me.post(path, key, json);
                if (isAnswer(answer)) {
                    unanswered.decrementAndGet();
                }
                return answer;
            };
            return await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(REPEAT_AFTER)
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(request, Work::isAnswer);
        }

        /** A store that is away is no answer; a refusal would be wrong, whatever happened to the first attempt. */
        private static boolean isAnswer(Answer answer) {
            if (answer.status() != 201 && answer.status() != 503) {
                throw new IllegalStateException("unexpected " + answer.status() + ": " + answer.text());
            }
            return answer.status() == 201;
        }
    }

    private static DemoPerson person(Colleague colleague) {
        return DemoPerson.byLogin(colleague.login()).orElseThrow();
    }
}
