package io.tutti.platform.security;

import io.tutti.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who makes a request, as the verified access token says. Controllers take it as a method argument.
 *
 * @param subject who acts: the token's {@code sub}, or the member that a service account acts for
 * @param roles the known ones of the token's {@code roles}; none for a member that a service account acts for
 * @param department the token's {@code department}, null when it has none
 * @param name the token's {@code name}, null when it has none
 * @param scopes what the token allows beyond its roles, by name
 * @param serviceAccount the {@code sub} of the service account that acts for the subject; null when nobody does
 */
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable String department,
        @Nullable String name,
        Set<String> scopes,
        @Nullable String serviceAccount) {

    private static final String SCOPE_AUTHORITY = "SCOPE_";

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Somebody who acts for themselves. */
    public Caller(String subject, Set<Role> roles, @Nullable String department, @Nullable String name) {
        this(subject, roles, department, name, Set.of(), null);
    }

    static Caller of(JwtAuthenticationToken authentication) {
        Jwt token = authentication.getToken();
        List<String> roles =
                Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
        return new Caller(
                Optional.ofNullable(token.getSubject()).orElse(""),
                roles.stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet()),
                token.getClaimAsString("department"),
                token.getClaimAsString("name"),
                authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith(SCOPE_AUTHORITY))
                        .map(authority -> authority.substring(SCOPE_AUTHORITY.length()))
                        .collect(Collectors.toSet()),
                null);
    }

    /** Whether the caller has at least one of the roles. */
    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    /** Who sent the request, and so names it by an Idempotency-Key: the service account, or the subject. */
    public String sender() {
        return serviceAccount == null ? subject : serviceAccount;
    }

    /**
     * The one who acts where service accounts may act for members. The member gets no role, so that nothing can be done
     * through a service account that a member of the team could not do.
     *
     * @param member as named by the request; null when it names nobody
     * @param scope what the service account's token must allow
     * @throws ProblemException 403 when the caller may not act for others; 400 when it does nothing else and names nobody
     */
    public Caller actingFor(@Nullable String member, String scope) {
        boolean may = hasAny(Role.INTEGRATOR) && scopes.contains(scope);
        if (member == null) {
            if (may && serviceAccount == null) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "service-accounts-name-the-member",
                        "A service account acts for a member: name them, by their id, in "
                                + OpenToServiceAccounts.HEADER + ".");
            }
            return this;
        }
        if (!may && serviceAccount == null) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "acting-for-members-takes-a-scope",
                    "Acting for a member takes an access token with the role integrator and the scope " + scope + ".");
        }
        return new Caller(member, Set.of(), null, null, Set.of(), sender());
    }
}
