package io.tutti.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The example programs that log for members, set up for a running Tutti; and a look at what they logged. */
record IntegrationProgram(Path folder, Standalone tutti, Colleague ana) {

    static IntegrationProgram install(Standalone tutti) throws IOException, InterruptedException {
        return new IntegrationProgram(
                NodeProgram.install("integrations-node"), tutti, Colleague.named("ana", tutti.baseUrl()));
    }

    /** A program with what it needs to act as the service account of standalone. */
    ProcessBuilder start(String url, Map<String, String> settings, String... program) {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(program));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Path secret = tutti.logFile()
                .resolve("../../identity/integrator-client-secret")
                .normalize();
        builder.environment()
                .putAll(Map.of(
                        "TUTTI_URL",
                        url,
                        "TUTTI_TOKEN_URL",
                        tutti.baseUrl() + "/oauth2/token",
                        "TUTTI_CLIENT_ID",
                        "integrator",
                        "TUTTI_CLIENT_SECRET_FILE",
                        secret.toString()));
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true);
    }

    void join(String pursuit, String member, String department) throws IOException, InterruptedException {
        ana.post(
                        pursuit + "/members",
                        "{\"member\": \"" + member + "\", \"department\": \"" + department
                                + "\", \"role\": \"CONTRIBUTOR\"}")
                .isStatus(201);
    }

    JsonNode contributions(String pursuit) throws IOException, InterruptedException {
        return ana.get(pursuit + "/contributions").isStatus(200).json().path("items");
    }
}
