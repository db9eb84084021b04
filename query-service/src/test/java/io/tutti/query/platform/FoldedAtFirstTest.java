package io.tutti.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tutti.query.TestMongo;
import io.tutti.query.platform.ProjectionVersions.Versions;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoldedAtFirstTest {

    private static final String TOPIC = "tutti.a.v1";

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void it_stays_what_it_was_when_it_was_first_asked_for(String server) {
        MongoDatabase database = TestMongo.database(server);
        Positions positions = new Positions(database, "pursuits");
        positions.save(Map.of(at(TOPIC, 0), 7L, at(TOPIC, 12), 3L, at("tutti.a.v12", 1), 9L, at("tuttixa.v1", 2), 9L));
        new Positions(database, "other").save(Map.of(at(TOPIC, 3), 9L));
        FoldedAtFirst folded = new FoldedAtFirst(database);

        assertThat(folded.offsets("pursuits", TOPIC)).isEqualTo(Map.of(0, 7L, 12, 3L));
        positions.save(Map.of(at(TOPIC, 0), 8L));

        assertThat(folded.offsets("pursuits", TOPIC)).isEqualTo(Map.of(0, 7L, 12, 3L));
        assertThat(new FoldedAtFirst(database).offsets("pursuits", TOPIC)).isEqualTo(Map.of(0, 8L, 12, 3L));
        assertThat(folded.offsets("other", TOPIC)).isEqualTo(Map.of(3, 9L));
        assertThat(folded.offsets("none", TOPIC)).isEmpty();
        database.drop();
    }

    @ParameterizedTest
    @MethodSource("io.tutti.query.TestMongo#servers")
    void it_is_of_the_version_that_is_read(String server) {
        MongoDatabase database = TestMongo.database(server);
        ProjectionVersions versions = new ProjectionVersions(database);
        Versions building = versions.read("pursuits").begun(2, Instant.EPOCH, "ana");
        assertThat(versions.write(building)).isTrue();
        assertThat(versions.write(building.taken(2, Instant.EPOCH))).isTrue();
        new Positions(database, "pursuits").save(Map.of(at(TOPIC, 0), 7L));
        new Positions(database, "pursuits-2").save(Map.of(at(TOPIC, 0), 4L));

        assertThat(new FoldedAtFirst(database).offsets("pursuits", TOPIC)).isEqualTo(Map.of(0, 4L));
        database.drop();
    }

    private static TopicPartition at(String topic, int partition) {
        return new TopicPartition(topic, partition);
    }
}
