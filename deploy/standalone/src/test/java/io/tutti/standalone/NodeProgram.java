package io.tutti.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** An example that runs on Node.js, installed by npm in a copy below target: nothing is installed among the sources. */
final class NodeProgram {

    private static final Path EXAMPLES = Path.of("../../examples");

    private NodeProgram() {}

    /** Installs an example as its lock file says, and gives the folder of the copy. */
    static synchronized Path install(String name) throws IOException, InterruptedException {
        Path copy = Files.createDirectories(Path.of("target/examples").resolve(name));
        boolean same = Files.exists(copy.resolve("node_modules/.package-lock.json"))
                && Files.mismatch(
                                EXAMPLES.resolve(name).resolve("package-lock.json"), copy.resolve("package-lock.json"))
                        == -1;
        Path source = EXAMPLES.resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(Files::isRegularFile)
                    .map(source::relativize)
                    .filter(file -> !file.startsWith("node_modules"))
                    .forEach(file -> copy(source.resolve(file), copy.resolve(file)));
        }
        if (!same) {
            Process npm = new ProcessBuilder(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
                    .directory(copy.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(npm.waitFor()).as("npm ci in %s: %s", copy, said).isZero();
        }
        return copy.toAbsolutePath();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
