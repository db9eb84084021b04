package io.tutti.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed AsyncAPI document, read by the parser of the AsyncAPI project, which comes from npm. */
class AsyncApiDocumentIT {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/asyncapi-check");
    private static final Path DOCUMENT = Path.of("../../docs/asyncapi.yaml");

    @BeforeAll
    static void install() throws Exception {
        boolean same = Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))
                && Files.mismatch(SOURCES.resolve("package-lock.json"), FOLDER.resolve("package-lock.json")) == -1;
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "check.js")) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!same) {
            Run npm = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            assertThat(npm.exit()).as("npm ci: %s", npm.output()).isZero();
        }
    }

    @Test
    void the_parser_finds_no_fault_in_the_document() throws Exception {
        Run check = run("node", "check.js", DOCUMENT.toAbsolutePath().toString());

        assertThat(check.output().lines())
                .as("errors and warnings")
                .noneMatch(line -> line.startsWith("error") || line.startsWith("warning"));
        assertThat(check.output()).endsWith(MessageSchemas.types().count() + " messages\n");
        assertThat(check.exit()).isZero();
    }

    @Test
    void it_would_find_one(@TempDir Path folder) throws Exception {
        String document = Files.readString(DOCUMENT);
        String spoiled = document.replaceFirst("action: \"send\"", "action: \"sing\"");
        assertThat(spoiled).isNotEqualTo(document);
        Path file = Files.writeString(folder.resolve("asyncapi.yaml"), spoiled);

        assertThat(run("node", "check.js", file.toString()).exit()).isEqualTo(1);
    }

    private record Run(int exit, String output) {}

    private static Run run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
