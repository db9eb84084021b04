package io.tutti.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Texts that are generated from the contract and committed: compared by the tests, or written by them on demand. */
final class Generated {

    static final boolean WRITE = Boolean.getBoolean("tutti.generate");

    private static final String HOW_TO = "%s is not what the contract says now; to generate everything anew:\n"
            + "  ./mvnw -pl shared-kernel/contract test -Dtest=GeneratedDocumentsTest -Dtutti.generate=true";

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .build();

    private Generated() {}

    /** The committed text is this one. */
    static void assertCommitted(Path file, String text) {
        try {
            if (WRITE) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(HOW_TO, file)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String yaml(JsonNode json) {
        return YAML.writeValueAsString(json);
    }

    static String pretty(JsonNode json) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }
}
