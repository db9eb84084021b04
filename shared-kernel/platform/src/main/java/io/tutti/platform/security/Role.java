package io.tutti.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do beyond their own pursuits; carried by the token's {@code roles} in lower case. */
public enum Role {
    /** Contributes to the pursuits whose team they are on. */
    CONTRIBUTOR,
    /** May open pursuits and leads them. */
    LEAD,
    /** Watches all pursuits and may step in for a lead. */
    LEADER,
    /** Another system that acts for named members. */
    INTEGRATOR,
    /** Runs the installation. */
    ADMIN;

    /** The role of a token's entry; empty for roles that mean nothing here. */
    static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(claim))
                .findFirst();
    }
}
