package io.tutti.query.platform.page;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told to allow a page: what comes from here, and nothing that is written into the page itself. */
public final class PageHeaders {

    private PageHeaders() {}

    /**
     * Sets the headers.
     *
     * @param formTarget origin of another host that forms may lead to, such as an identity provider; empty for none
     */
    public static void set(HttpSecurity http, String formTarget) {
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; font-src 'self'; form-action 'self'" + (formTarget.isEmpty() ? "" : " ")
                + formTarget + "; base-uri 'none'; frame-ancestors 'none'";
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")));
    }
}
