package io.tutti.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of the tests in a JVM of its own that ends itself as by SIGKILL. */
final class KilledProcess {

    private static final int KILLED = 137;

    private KilledProcess() {}

    static void run(Class<?> main, Path folder, String... arguments) throws Exception {
        Path log = folder.resolveSibling("killed.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as("exit code, see %s", log).isEqualTo(KILLED);
    }
}
