package io.tutti.query.integrity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the event store is asked.
 *
 * @param eventStoreUrl address of the command service, without a path
 */
@ConfigurationProperties("tutti.integrity")
record IntegritySettings(
        @DefaultValue("http://localhost:8081") URI eventStoreUrl) {}
