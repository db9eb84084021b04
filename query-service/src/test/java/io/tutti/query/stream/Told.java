package io.tutti.query.stream;

import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.platform.RecordedEvent;
import io.tutti.query.platform.TailedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Events and notices of made-up pursuits. */
final class Told {

    static final Instant AT = Instant.parse("2026-03-02T09:59:00Z");

    private Told() {}

    static PursuitId pursuit(int number) {
        return new PursuitId(new UUID(0x4000, 0x8000_0000_0000_0000L + number));
    }

    static TailedEvent event(int partition, long offset, int pursuit, long version) {
        return event(partition, offset, pursuit, version, "{\"a\":{\"department\":\"no\"},\"department\":\"legal\"}");
    }

    static TailedEvent event(int partition, long offset, int pursuit, long version, String json) {
        return new TailedEvent(
                partition,
                offset,
                new RecordedEvent(
                        "e-" + offset,
                        "tutti.pursuit.contribution-logged",
                        1,
                        pursuit(pursuit).value(),
                        version,
                        AT,
                        "ana",
                        json.getBytes(StandardCharsets.UTF_8)));
    }

    static Notice notice(int partition, long offset, int pursuit, long version) {
        return Notice.of(event(partition, offset, pursuit, version));
    }
}
