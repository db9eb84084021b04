package io.tutti.platform.security;

import io.tutti.platform.problem.ProblemResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The last of all filter chains: the API wants a bearer token, health and documents are open, the rest is closed. */
@Configuration(proxyBeanMethods = false)
public class ResourceServerConfiguration implements WebMvcConfigurer {

    /** A fraction of the server's 200 threads, and more than any person or well-behaved script has under way. */
    private static final int MAX_REQUESTS_PER_CALLER = 64;

    private static final AuthenticationEntryPoint SIGN_IN = (request, response, failure) -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ProblemResponse.write(
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "Send a valid access token as \"Authorization: Bearer ...\"; it is missing, expired or not ours.");
    };

    private static final AccessDeniedHandler FORBIDDEN = (request, response, failure) ->
            ProblemResponse.write(response, HttpStatus.FORBIDDEN, "forbidden", "This address is not open to you.");

    /** The request is observed; each filter on its way would cost more than many a request. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain apiSecurity(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/error")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(SIGN_IN).accessDeniedHandler(FORBIDDEN))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(SIGN_IN).accessDeniedHandler(FORBIDDEN))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Bearer tokens are not sent by browsers on their own, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new RequestsPerCaller(MAX_REQUESTS_PER_CALLER))
                .addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }
}
