package io.tutti.platform.security;

import io.tutti.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** What only those who run the installation may do. */
public final class AdminOnly {

    private AdminOnly() {}

    /**
     * Refuses everybody else.
     *
     * @throws ProblemException 403
     */
    public static void check(Caller caller) {
        if (!caller.hasAny(Role.ADMIN)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "admin-only", "This takes the role admin.");
        }
    }
}
