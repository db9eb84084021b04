package io.tutti.standalone.startup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the caller of the launcher wants.
 *
 * @param data folder of all data; made when absent
 * @param port of the web address on 127.0.0.1, 1 to 65535; 0 takes a free one
 * @param demo fill an empty data folder with the demo story first
 * @param help show the usage and do nothing else
 */
public record Options(Path data, int port, boolean demo, boolean help) {

    public static final int DEFAULT_PORT = 8080;

    /** The text of {@code --help}; {@code ./run} prints the same without building. */
    public static final String USAGE = """
            Usage: ./run [--demo] [--data DIR] [--port N]

              --demo       fill an empty data folder with 18 months of a made-up organisation first
              --data DIR   folder of all data, made when absent (default: data, beside ./run)
              --port N     port of the web address on this machine (default: 8080)
              --help       show this

            Ctrl-C stops everything; the data stays and is there at the next ./run.
            """;

    public Options(Path data, int port) {
        this(data, port, false, false);
    }

    /**
     * Reads command line arguments, as {@code --name value} or {@code --name=value}.
     *
     * @throws StartupProblem of kind USAGE for anything that is not an option
     */
    public static Options parse(String... args) {
        Path data = Path.of("data");
        int port = DEFAULT_PORT;
        boolean demo = false;
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        while (!rest.isEmpty()) {
            String[] option = rest.removeFirst().split("=", 2);
            switch (option[0]) {
                case "--help", "-h" -> {
                    return new Options(data, port, demo, true);
                }
                case "--demo" -> {
                    if (option.length == 2) {
                        throw usage("The option --demo takes no value.");
                    }
                    demo = true;
                }
                case "--data" -> data = folder(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                default -> throw usage("Unknown option " + option[0] + ".");
            }
        }
        return new Options(data, port, demo, false);
    }

    private static String value(String[] option, Deque<String> rest) {
        String value = option.length == 2 ? option[1] : rest.isEmpty() ? "" : rest.removeFirst();
        if (value.isBlank()) {
            throw usage("The option " + option[0] + " needs a value.");
        }
        return value;
    }

    private static Path folder(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw usage("\"" + value + "\" is not a folder name.");
        }
    }

    private static int port(String value) {
        // Five digits at most, so that parsing cannot overflow.
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw usage("\"" + value + "\" is not a port; a port is a number from 1 to 65535.");
    }

    private static StartupProblem usage(String message) {
        return new StartupProblem(StartupProblem.Kind.USAGE, message + "\n\n" + USAGE.strip());
    }
}
