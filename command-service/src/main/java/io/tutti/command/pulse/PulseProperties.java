package io.tutti.command.pulse;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is kept who took part in a round.
 *
 * @param secret the same on all nodes, 32 characters or more, kept outside of the database; empty for none
 */
@ConfigurationProperties("tutti.pulse")
record PulseProperties(@DefaultValue("") String secret) {

    private static final int SHORTEST = 32;

    PulseProperties {
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "tutti.pulse.secret has " + SHORTEST + " characters or more, or is empty");
        }
    }
}
