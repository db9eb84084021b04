package io.tutti.standalone.demo;

import io.tutti.command.platform.deadline.Deadline;
import io.tutti.command.platform.deadline.Deadlines;
import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import io.tutti.standalone.identity.DemoPerson;
import io.tutti.standalone.identity.DemoTokens;
import io.tutti.standalone.startup.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has everything in the story done, as its people would do it: by POST to the addresses of the API, each with a token of
 * their own and an Idempotency-Key. So a story that was interrupted is told again from the beginning, and what was done
 * is not done twice. Whatever is refused ends the story.
 */
final class Teller implements AutoCloseable {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
    private static final String PURSUITS = "/api/v1/pursuits";
    private static final String OVERDUE = "note-overdue";
    private static final int AT_ONCE = 8;

    /** What has no receipts says so when it is told again. */
    private static final Set<String> DONE_BEFORE = Set.of("people-answer-once", "round-is-open");

    private final String baseUrl;
    private final DemoTokens tokens;
    private final StoryDoor door;
    private final Commands commands;
    private final Deadline overdue;
    private final DemoPerson leader;
    private final boolean again;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("story-", 1).factory());
    private final Map<String, String> bearers = new HashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    /**
     * @param leader who may see everything
     * @param again whether some of it may have been told before
     */
    Teller(
            String baseUrl,
            DemoTokens tokens,
            StoryDoor door,
            Commands commands,
            List<Deadline> deadlines,
            DemoPerson leader,
            boolean again) {
        this.baseUrl = baseUrl;
        this.tokens = tokens;
        this.door = door;
        this.commands = commands;
        this.overdue = deadlines.stream()
                .filter(deadline -> deadline.name().equals(OVERDUE))
                .findFirst()
                .orElseThrow();
        this.leader = leader;
        this.again = again;
    }

    /** Has all of a tick done, and returns when it is. */
    void tell(Tick tick) throws InterruptedException {
        List<Future<?>> all = new ArrayList<>();
        for (Act act : tick.acts()) {
            Act.Call call = act.call();
            String bearer = call == null ? "" : bearer(call.by());
            all.add(threads.submit(() -> {
                if (call == null) {
                    look(act, tick);
                } else {
                    ask(act, call, bearer);
                }
            }));
        }
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }

    private String bearer(DemoPerson person) {
        return bearers.computeIfAbsent(person.memberId(), id -> {
            String token = tokens.accessTokenOf(person);
            door.admit(token);
            return token;
        });
    }

    private void ask(Act act, Act.Call call, String bearer) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + resolved(call.path())))
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", act.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(resolved(json.writeValueAsString(call.body()))))
                .build();
        HttpResponse<String> answer = send(request);
        JsonNode body = json.readTree(answer.body());
        boolean done = answer.statusCode() == 201;
        if (!done && !(again && DONE_BEFORE.contains(body.path("code").asString("")))) {
            throw refused(act, call.path() + " was answered by " + answer.statusCode() + " " + answer.body());
        }
        if (call.as() != null && done) {
            ids.put(call.as(), body.path("id").asString());
        }
        if (done && request.uri().getPath().startsWith(PURSUITS)) {
            reached(act.strand(), body.path("version").asLong());
        }
    }

    private void reached(String strand, long version) {
        versions.merge(Objects.requireNonNull(ids.get(strand + ".pursuit")), version, Math::max);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the deadline of a request does when its instant comes, done at that instant of the story. */
    private void look(Act act, Tick tick) {
        Caller tutti = new Caller(Deadlines.ITSELF, Set.of(Role.ADMIN), null, null);
        CommandRequest request = new CommandRequest(tutti, null, null, tick.at());
        String id = Objects.requireNonNull(ids.get(act.strand() + ".pursuit")) + "/" + act.key();
        try {
            reached(
                    act.strand(),
                    commands.send(overdue.commandFor(id, request), request, id).version());
        } catch (RuleBroken refused) {
            if (!again) {
                throw refused(act, "nothing is overdue: " + refused.getMessage());
            }
        }
    }

    private static StartupProblem refused(Act act, String why) {
        return new StartupProblem(
                StartupProblem.Kind.DEMO_STORY,
                "The demo story does not go on at " + act.key() + ": " + why
                        + ". Delete the data folder, and begin anew.");
    }

    private String resolved(String text) {
        Matcher references = REFERENCE.matcher(text);
        return references.replaceAll(found -> Objects.requireNonNull(
                ids.get(found.group(1)), () -> "nothing is called " + found.group(1) + " so far"));
    }

    /** The versions of all pursuits that were opened, by id. */
    Map<String, Long> versions() {
        return Map.copyOf(versions);
    }

    /** Whether a pursuit is read in a version, or a later one. */
    boolean shows(String pursuit, long version) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(baseUrl + PURSUITS + "/" + pursuit + "?atLeast=" + version))
                .header("Authorization", "Bearer " + bearer(leader))
                .build();
        return send(request).statusCode() == 200;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
    }
}
