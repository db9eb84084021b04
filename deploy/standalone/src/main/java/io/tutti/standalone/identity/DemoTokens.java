package io.tutti.standalone.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Access tokens of demo people without a login, the same in content as those that a login gives. */
public final class DemoTokens {

    /** The audience of every access token; tokens for other uses, such as id tokens, have another. */
    static final String AUDIENCE = "tutti";

    private static final Duration LIFETIME = Duration.ofHours(12);

    private final JwtEncoder encoder;
    private final String issuer;

    DemoTokens(JwtEncoder encoder, String issuer) {
        this.encoder = encoder;
        this.issuer = issuer;
    }

    /** A token that is valid for 12 hours. The person need not be one of those who can log in. */
    public String accessTokenOf(DemoPerson person) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(person.memberId())
                .audience(List.of(AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claims(all -> all.putAll(person.claims()))
                .build();
        return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }
}
