package io.tutti.standalone.servers;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a crash the broker still waits for the consumers of before, 45 seconds by default, and gives their partitions to
 * nobody else. They died with the broker, in the same process, so they can be struck off at once.
 */
final class GhostConsumers {

    private static final Logger LOG = LoggerFactory.getLogger(GhostConsumers.class);
    private static final Duration WAIT = Duration.ofSeconds(10);

    private GhostConsumers() {}

    /** Without success nothing is lost but time: then the broker finds out by itself. */
    static void remove(String bootstrapServers) throws InterruptedException {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            for (GroupListing group : admin.listGroups().all().get(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                admin.removeMembersFromConsumerGroup(group.groupId(), new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
                LOG.info("Struck the consumers of before the crash off group {}", group.groupId());
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The consumers of before the crash are waited for", e);
        }
    }
}
