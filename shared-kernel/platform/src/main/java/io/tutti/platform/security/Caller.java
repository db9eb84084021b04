package io.tutti.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who makes a request, as the verified access token says. Controllers take it as a method argument.
 *
 * @param subject the token's {@code sub}
 * @param roles the known ones of the token's {@code roles}
 * @param department the token's {@code department}, null when it has none
 * @param name the token's {@code name}, null when it has none
 */
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable String department,
        @Nullable String name) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    static Caller of(Jwt token) {
        List<String> roles =
                Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
        return new Caller(
                Optional.ofNullable(token.getSubject()).orElse(""),
                roles.stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet()),
                token.getClaimAsString("department"),
                token.getClaimAsString("name"));
    }

    /** Whether the caller has at least one of the roles. */
    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
