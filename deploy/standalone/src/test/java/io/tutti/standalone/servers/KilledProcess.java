package io.tutti.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Runs a main class of the tests in a JVM of its own that ends itself as by SIGKILL. */
final class KilledProcess {

    private static final int KILLED = 137;

    private KilledProcess() {}

    static void run(Class<?> main, Path folder) throws Exception {
        Path log = folder.resolveSibling("killed.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as("exit code, see %s", log).isEqualTo(KILLED);
    }
}
