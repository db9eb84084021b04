package io.tutti.standalone.startup;

/** An expected reason not to start. Its message tells a person what is wrong and what to do; no stack trace is needed. */
public final class StartupProblem extends RuntimeException {

    /** What kind of reason, with the exit code of the process for it. */
    public enum Kind {
        /** Unknown option or unusable value. */
        USAGE(2),
        /** Another program listens on the port, or the port is not ours to take. */
        PORT(3),
        /** The data folder cannot be used. */
        DATA_FOLDER(4),
        /** Another Tutti uses the data folder. */
        DATA_FOLDER_IN_USE(5),
        /** The data folder was written by a Tutti of another format. */
        DATA_FOLDER_VERSION(6),
        /** PostgreSQL, Kafka or the MongoDB-compatible server did not start. */
        SERVER(7),
        /** The demo story needs another folder, or was interrupted. */
        DEMO_STORY(8);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code of the process, 2 to 8. Failures that nobody expected exit with 1. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    public StartupProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public StartupProblem(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
