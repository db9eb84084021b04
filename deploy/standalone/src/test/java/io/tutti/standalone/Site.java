package io.tutti.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Tutti in a process of its own with the demo story told, and a Chromium to look at its pages. */
final class Site implements AutoCloseable {

    private final Path folder;
    private final TuttiProcess tutti;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> things;
    private final Map<String, String> sessions = new HashMap<>();

    private Site(Path folder, TuttiProcess tutti, Playwright playwright, Browser browser) throws Exception {
        this.folder = folder;
        this.tutti = tutti;
        this.playwright = playwright;
        this.browser = browser;
        this.things = things(tutti.baseUrl());
    }

    /** Tells the story and starts the browser, which takes about a minute. */
    static Site open() throws Exception {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        program("node").toString())));
        Path chromium = System.getenv("CHROMIUM") == null
                ? program("chromium", "chromium-browser", "google-chrome")
                : Path.of(System.getenv("CHROMIUM"));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium));
        Path folder = Files.createTempDirectory("tutti");
        return new Site(folder, TuttiProcess.startWithDemoStory(folder.resolve("data")), playwright, browser);
    }

    private static Path program(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "None of " + List.of(names) + " is on the PATH: ./test says what to install"));
    }

    /** What addresses of pages name in braces. */
    private static Map<String, String> things(String baseUrl) throws IOException, InterruptedException {
        Colleague ana = Colleague.named("ana", baseUrl);
        JsonNode all =
                ana.get("/api/v1/pursuits?limit=200").isStatus(200).json().path("items");
        String pursuit = named(all, "Thornfield Energy");
        String path = "/api/v1/pursuits/" + pursuit;
        Instant now = Instant.now();
        return Map.of(
                "pursuit", pursuit,
                "won", named(all, "Solvane Rail"),
                "request", first(ana, path + "/input-requests"),
                "influence", first(ana, path + "/buying-influences"),
                "monday",
                        LocalDate.ofInstant(now, ZoneOffset.UTC)
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .toString(),
                "then",
                        now.minus(300, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
    }

    private static String named(JsonNode pursuits, String account) {
        return pursuits.values().stream()
                .filter(one -> one.path("account").asString().equals(account))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static String first(Colleague reader, String path) throws IOException, InterruptedException {
        return reader.get(path).isStatus(200).json().at("/items/0/id").asString();
    }

    String baseUrl() {
        return tutti.baseUrl();
    }

    /** A pursuit that Ana leads, with Ben of Solutions on its team. */
    String deal(String account) throws Exception {
        Colleague ana = Colleague.named("ana", baseUrl());
        String deal = ana.post("/api/v1/pursuits", """
                        {"account": "%s", "objective": "One desk for all sites", "value": {"amount": "2500000.00", "currency": "EUR"},
                         "expectedClose": "%s", "requiredDepartments": ["sales", "solutions"]}""".formatted(
                                account, LocalDate.now().plusMonths(5)))
                .isStatus(201)
                .id();
        Colleague.Answer joined =
                ana.post("/api/v1/pursuits/" + deal + "/members", """
                        {"member": "m-1002", "name": "Ben Okafor", "department": "solutions", "role": "CONTRIBUTOR"}""").isStatus(201);
        ana.get("/api/v1/pursuits/" + deal + "?atLeast=" + joined.version()).isStatus(200);
        return "/pursuits/" + deal;
    }

    /** Where what is published lies. */
    PublicTopic topic() {
        return new PublicTopic("127.0.0.1:" + tutti.portOf("Kafka"));
    }

    /** What the read side stores. */
    MongoClient documents() {
        return MongoClients.create("mongodb://127.0.0.1:" + tutti.portOf("MongoDB-compatible server"));
    }

    /** What the write side stores. */
    Connection events() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + tutti.portOf("PostgreSQL") + "/postgres", "postgres", "");
    }

    /** An address with the things of the story in place of their names in braces. */
    String path(String pattern) {
        String address = pattern;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            address = address.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return address;
    }

    /** Somebody who looks at pages on a screen of usual size. */
    Visitor visitor(String person) {
        return visitor(person, look -> look);
    }

    /** The same with a browser that is set up as they like it. */
    Visitor visitor(String person, UnaryOperator<NewContextOptions> look) {
        NewContextOptions options = look.apply(new NewContextOptions()
                .setBaseURL(baseUrl())
                .setViewportSize(1280, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE));
        if (person.equals(SitePage.NOBODY)) {
            return new Visitor(browser.newContext(options), baseUrl());
        }
        Visitor visitor = new Visitor(browser.newContext(options.setStorageState(sessions.get(person))), baseUrl());
        if (!sessions.containsKey(person)) {
            sessions.put(person, visitor.logIn(person));
        }
        return visitor;
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        tutti.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
