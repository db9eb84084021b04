package io.tutti.query.platform.page;

import io.tutti.platform.problem.ProblemResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may see pages: whoever logged in at the identity provider by the code flow. Their session also opens what is read
 * of the API, such as exports and the stream; changes go through the forms of pages only.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class PageSecurity {

    private static final String CLIENT = "tutti";
    private static final String AUTHORIZATION = "/oauth2/authorization";

    /** Asks the identity provider for its addresses when the first person logs in, not when the process starts. */
    @Bean
    @ConditionalOnProperty("spring.security.oauth2.client.registration.tutti.client-id")
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
    }

    /** In the session, which every process can read. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            OAuth2ClientProperties properties,
            ObjectProvider<ClientRegistrationRepository> registrations,
            OAuth2AuthorizedClientRepository clients,
            JwtDecoder decoder) {
        LoginEntry entry = new LoginEntry();
        http.securityMatcher(PageSecurity::isForPeople)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**", "/webjars/**", "/favicon.ico", "/signed-out", "/language")
                        .permitAll()
                        // What is published is known to everybody, what was published is not.
                        .requestMatchers("/events", "/events.css", "/asyncapi.yaml", "/schemas/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(new SessionToken(clients, decoder), AnonymousAuthenticationFilter.class)
                .exceptionHandling(failures -> failures.accessDeniedHandler(entry));
        PageHeaders.set(http, origin(properties.getProvider().get(CLIENT)));
        ClientRegistrationRepository registered = registrations.getIfAvailable();
        if (registered == null) {
            http.exceptionHandling(
                    failures -> failures.authenticationEntryPoint((request, response, nobody) -> ProblemResponse.write(
                            response,
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "login-not-configured",
                            "Nobody can log in here, because no identity provider is configured for pages.")));
            return http.build();
        }
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(registered, AUTHORIZATION);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OidcClientInitiatedLogoutSuccessHandler logout = new OidcClientInitiatedLogoutSuccessHandler(registered);
        logout.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        logout.setDefaultTargetUrl("/signed-out");
        return http.oauth2Login(login -> login.loginPage(LoginEntry.LOGIN)
                        .authorizedClientRepository(clients)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .successHandler(entry)
                        .failureHandler(entry))
                .logout(end -> end.logoutSuccessHandler(logout))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(entry))
                .build();
    }

    /** Pages and what belongs to them, and reads of the API by somebody who has a session and sends no token. */
    private static boolean isForPeople(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                    && request.getRequestedSessionId() != null
                    && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
        }
        return !path.startsWith("/actuator/") && !path.startsWith("/v3/") && !path.equals("/error");
    }

    /** Where forms lead that log in or out at the identity provider. */
    private static String origin(OAuth2ClientProperties.@Nullable Provider provider) {
        String address = provider == null
                ? null
                : provider.getIssuerUri() != null ? provider.getIssuerUri() : provider.getAuthorizationUri();
        if (address == null) {
            return "";
        }
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
