package io.tutti.query.platform;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the write side is: pages send commands there, and integrity checks ask it for what its event store holds.
 *
 * @param url address of the command service, without a path
 */
@ConfigurationProperties("tutti.command-service")
public record CommandServiceSettings(
        @DefaultValue("http://localhost:8081") URI url) {}
