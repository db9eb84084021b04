package io.tutti.command.pursuit;

import io.tutti.contract.pursuit.MemberId;
import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.security.Caller;
import io.tutti.platform.security.Role;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Who wants something to happen.
 *
 * @param member the person
 * @param roles what the person may do beyond their own pursuits
 */
public record Actor(MemberId member, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /**
     * The caller of a request as the one who acts.
     *
     * @throws ProblemException 403 when the token's subject cannot be a member id; 400 when it is the member that a
     *     service account names
     */
    public static Actor of(Caller caller) {
        try {
            return new Actor(new MemberId(caller.subject()), caller.roles());
        } catch (IllegalArgumentException e) {
            if (caller.serviceAccount() != null) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "malformed-on-behalf-of",
                        "The member that you act for is named by their id: " + e.getMessage() + ".");
            }
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "unusable-subject",
                    "Your access token names no person who could act here: " + e.getMessage() + ".");
        }
    }

    /** Whether the actor has at least one of the roles. */
    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
