package io.tutti.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs the benchmarks named by the arguments, or all; prints a table and writes JSON. */
final class Benchmarks {

    /** One benchmark on a folder of its own. */
    private interface Benchmark {
        List<Figure> run(Path folder) throws Exception;
    }

    private static final Map<String, Benchmark> ALL = Map.of(
            "commands", CommandThroughput::run,
            "mix", MixedWork::run,
            "latency", VisibleLatency::run,
            "overview", Overview::run,
            "rebuild", Rebuild::run);

    private Benchmarks() {}

    static void main(String[] args) throws Exception {
        Path results = Path.of(args[0]);
        List<String> wanted = args.length > 1
                ? List.of(args).subList(1, args.length)
                : List.of("commands", "mix", "latency", "overview", "rebuild");
        List<Figure> figures = new ArrayList<>();
        for (String name : wanted) {
            Benchmark benchmark = ALL.get(name);
            if (benchmark == null) {
                System.err.println(
                        "No benchmark " + name + "; there are commands, mix, latency, overview and rebuild.");
                System.exit(2);
                return;
            }
            System.out.println("Running " + name + " ...");
            Path folder = Files.createTempDirectory("tutti-benchmark-");
            try {
                figures.addAll(benchmark.run(folder));
            } finally {
                delete(folder);
            }
        }
        System.out.println();
        System.out.printf(
                "%-12s %-66s %14s %-10s %14s %7s%n", "benchmark", "measured", "value", "unit", "limit", "ratio");
        figures.forEach(figure -> System.out.println(figure.row()));
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        json.writeValue(
                results.toFile(),
                Map.of(
                        "at", Instant.now().toString(),
                        "processors", Runtime.getRuntime().availableProcessors(),
                        "java", System.getProperty("java.version"),
                        "figures", figures));
        System.out.println("Written to " + results);
        System.exit(0); // the embedded broker leaves threads behind
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
