package io.tutti.standalone;

import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.standalone.identity.DemoPerson;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What people are told when all is up: where, as whom, and three commands to paste.
 *
 * @param baseUrl without a trailing slash
 * @param logFile where everything else is told
 * @param startTime how long the start took, with its unit
 * @param demo whether the demo story was just told
 */
record Welcome(String baseUrl, Path logFile, String startTime, boolean demo) {

    private static final DemoPerson LEAD = DemoPerson.all().getFirst();
    private static final IdempotencyKey FIRST_PURSUIT = new IdempotencyKey("my-first-pursuit");

    private static final String STORY = """

            The demo story is told: 60 pursuits in 18 months until today. For a first look
              as ana   what waits for her; Thornfield Energy, whose score is falling; Orchard Bank, which few may see
              as ines  the whole portfolio; Solvane Rail, won with everybody in; Caldera Airport, lost as legal came late
            Next time start without --demo; everything is kept.
            """;

    String text() {
        return String.join(
                "\n",
                "",
                "Tutti is ready at " + baseUrl + " (started in " + startTime + "; Ctrl-C stops it)",
                "  API description  " + baseUrl + "/v3/api-docs",
                "  Log              " + logFile,
                "",
                "Demo people (password on the login page: " + DemoPerson.PASSWORD + ")",
                people(),
                demo ? STORY : "",
                "Try it, in another terminal:",
                "",
                "# 1. Open a pursuit, as " + LEAD.login() + ", who leads it",
                openPursuit(),
                "",
                "# 2. Log a contribution to it",
                logContribution(),
                "",
                "# 3. See how collaborative it is",
                collaboration(),
                "");
    }

    private static String people() {
        return DemoPerson.all().stream()
                .map(person -> String.format(
                        Locale.ROOT,
                        "  %-7s %-7s %-19s %s",
                        person.login(),
                        person.memberId(),
                        person.department(),
                        person.role().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("\n", "  name    id      department          role\n", ""));
    }

    String openPursuit() {
        return post("/api/v1/pursuits", FIRST_PURSUIT.value(), """
                {"account":"Aurora Rail","objective":"Signalling for the northern corridor",
                  "value":{"amount":"4200000.00","currency":"EUR"},"expectedClose":"2030-06-30",
                  "requiredDepartments":["sales","solutions","delivery","finance","legal"]}""");
    }

    String logContribution() {
        return post("/api/v1/pursuits/" + pursuit() + "/contributions", "my-first-contribution", """
                {"kind":"KEY_MESSAGE","artefact":"WIN_THEME","title":"On time, proven",
                  "text":"Every corridor we delivered opened on the promised day.",
                  "proofPoints":["Nine corridors since 2015"]}""");
    }

    String collaboration() {
        // Opened, joined, contributed: numbers 0 to 2. Whoever pastes all three at once reads what they wrote.
        return "curl -s -w '\\n' '" + baseUrl + "/api/v1/pursuits/" + pursuit() + "/collaboration?atLeast=2' \\\n  "
                + authorization();
    }

    /** The id that the first command's pursuit gets: ids derive from the caller and the Idempotency-Key. */
    static UUID pursuit() {
        return FIRST_PURSUIT.idFor(LEAD.memberId(), "pursuit");
    }

    private String post(String path, String key, String json) {
        return "curl -i -w '\\n' " + baseUrl + path + " \\\n  " + authorization() + " \\\n  -H 'Idempotency-Key: " + key
                + "' -H 'Content-Type: application/json' \\\n  -d '" + json + "'";
    }

    private String authorization() {
        return "-H \"Authorization: Bearer $(curl -s " + baseUrl + "/dev/token/" + LEAD.login() + ")\"";
    }
}
