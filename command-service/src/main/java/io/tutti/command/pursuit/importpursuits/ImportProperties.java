package io.tutti.command.pursuit.importpursuits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imports are worked on.
 *
 * @param lease how long a worker that is lost holds up the rows it had claimed
 * @param parallel rows that one process decides at once
 * @param keptFor how long an import, with its file and what became of its rows, is kept after the upload
 */
@ConfigurationProperties("tutti.imports")
record ImportProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("4") int parallel,
        @DefaultValue("30d") Duration keptFor) {}
