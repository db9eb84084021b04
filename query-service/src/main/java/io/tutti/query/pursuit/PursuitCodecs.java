package io.tutti.query.pursuit;

import com.mongodb.MongoClientSettings;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.InputRequestId;
import io.tutti.contract.pursuit.IssueId;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** How the small value types lie in MongoDB, nothing rounded. Records themselves are the driver's own business. */
final class PursuitCodecs {

    /** To the nanosecond. */
    static final Codec<Instant> INSTANTS = new Nanos();

    static final CodecRegistry REGISTRY = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(
                    new Text<>(PursuitId.class, PursuitId::of),
                    new Text<>(ContributionId.class, ContributionId::of),
                    new Text<>(InputRequestId.class, InputRequestId::of),
                    new Text<>(BuyingInfluenceId.class, BuyingInfluenceId::of),
                    new Text<>(IssueId.class, IssueId::of),
                    new Text<>(PursuitKind.class, PursuitKind::new),
                    new Text<>(MemberId.class, MemberId::new),
                    new Text<>(Department.class, Department::new),
                    new Text<>(UUID.class, UUID::fromString),
                    new Text<>(BigDecimal.class, BigDecimal::new),
                    new Text<>(Currency.class, Currency::getInstance),
                    new Text<>(LocalDate.class, LocalDate::parse),
                    INSTANTS,
                    new EventBlock.BlockCodec()),
            MongoClientSettings.getDefaultCodecRegistry());

    private PursuitCodecs() {}

    /** A value whose {@code toString} says it all. */
    private record Text<T>(Class<T> type, Function<String, T> parse) implements Codec<T> {

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(value.toString());
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return parse.apply(reader.readString());
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    /**
     * Instants as nanoseconds since 1970, because a BSON date has milliseconds only. Those before 1677 or after 2262,
     * which do not fit, as text: MongoDB sorts that after all numbers.
     */
    private static final class Nanos implements Codec<Instant> {

        private static final long PER_SECOND = 1_000_000_000;
        private static final long LAST_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

        @Override
        public void encode(BsonWriter writer, Instant value, EncoderContext context) {
            if (Math.abs(value.getEpochSecond()) > LAST_SECOND) {
                writer.writeString(value.toString());
            } else {
                writer.writeInt64(value.getEpochSecond() * PER_SECOND + value.getNano());
            }
        }

        @Override
        public Instant decode(BsonReader reader, DecoderContext context) {
            if (reader.getCurrentBsonType() == BsonType.STRING) {
                return Instant.parse(reader.readString());
            }
            long nanos = reader.readInt64();
            return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
        }

        @Override
        public Class<Instant> getEncoderClass() {
            return Instant.class;
        }
    }
}
