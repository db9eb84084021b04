package io.tutti.command.platform.dispatch;

import io.tutti.platform.problem.ProblemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Tells apart that PostgreSQL cannot be reached, which passes, from a fault of ours. */
final class StoreOutage {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private StoreOutage() {}

    /** Whether a failure comes from the connection to PostgreSQL. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isConnectionState(sql)) {
                return true;
            }
        }
        return false;
    }

    /** SQL states 08 (connection), 57P (server is stopping or starting), 53 (no resources), and the pool's time-out. */
    private static boolean isConnectionState(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")));
    }

    static ProblemException problem() {
        return new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-unavailable",
                        "The event store cannot be reached. Repeat with the same Idempotency-Key: it is stored once at"
                                + " most.")
                .retryAfter(RETRY);
    }
}
