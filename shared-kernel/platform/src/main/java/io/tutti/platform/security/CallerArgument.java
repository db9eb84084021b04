package io.tutti.platform.security;

import io.tutti.platform.problem.ProblemException;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller} of the verified token, or the member that a service account acts for. */
public final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Caller caller = of(request.getUserPrincipal())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no access token"));
        return acting(caller, request.getHeader(OpenToServiceAccounts.HEADER), parameter);
    }

    /** The caller that a request's principal stands for; empty without a verified access token. */
    public static Optional<Caller> of(@Nullable Principal principal) {
        return principal instanceof JwtAuthenticationToken token ? Optional.of(Caller.of(token)) : Optional.empty();
    }

    private static Caller acting(Caller caller, @Nullable String member, MethodParameter parameter) {
        if (member == null) {
            return caller;
        }
        OpenToServiceAccounts open = parameter.getMethodAnnotation(OpenToServiceAccounts.class);
        if (open == null) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "acting-for-members-is-not-open-here",
                    "Nobody acts for others at this address. Leave " + OpenToServiceAccounts.HEADER + " out.");
        }
        return caller.actingFor(member, open.scope());
    }
}
