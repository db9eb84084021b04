package io.tutti.benchmarks;

import io.tutti.contract.EventCodec;
import io.tutti.contract.EventType;
import io.tutti.contract.pursuit.AcknowledgementType;
import io.tutti.contract.pursuit.Artefact;
import io.tutti.contract.pursuit.BuyingInfluenceId;
import io.tutti.contract.pursuit.BuyingInfluenceIdentified;
import io.tutti.contract.pursuit.BuyingRole;
import io.tutti.contract.pursuit.ContributionAcknowledged;
import io.tutti.contract.pursuit.ContributionId;
import io.tutti.contract.pursuit.ContributionLogged;
import io.tutti.contract.pursuit.DegreeOfInfluence;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.MemberJoined;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitEvent;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitOpened;
import io.tutti.contract.pursuit.ResponseMode;
import io.tutti.contract.pursuit.TeamRole;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * An event store after months of work: 1,000 pursuits of 100 to 2,000 events, short ones being more frequent than long
 * ones (evenly spread by the logarithm of the length).
 */
final class LongHistories {

    static final int PURSUITS = 1_000;
    static final int SHORTEST = 100;
    static final int LONGEST = 2_000;
    static final MemberId ANA = new MemberId("m-1001");
    static final MemberId ELIF = new MemberId("m-1005");
    static final String TEXT =
            "A contribution of the usual length says in a few sentences what it is about. ".repeat(4);

    private static final Department SALES = new Department("sales");
    private static final Department LEGAL = new Department("legal");
    private static final int BATCH = 1_000;
    private static final int BEFORE_CONTRIBUTIONS = 4;

    private LongHistories() {}

    /**
     * One pursuit as it was written.
     *
     * @param unacknowledged contributions of Elif that Ana has not acknowledged
     */
    record Written(PursuitId id, int events, List<ContributionId> unacknowledged) {}

    /** Writes them into the event store, of which they need not be told apart from events that commands caused. */
    static List<Written> write(DataSource database) throws Exception {
        List<Written> all = new ArrayList<>();
        Instant start = Instant.now().minusSeconds(90L * 86_400);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into domain_event_entry"
                    + " (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,"
                    + " payload_revision, payload, meta_data) values (?, ?, ?, 'pursuit', ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < PURSUITS; i++) {
                    all.add(write(insert, lengthOf(i), start.plusSeconds(i)));
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        return all;
    }

    private static int lengthOf(int number) {
        double share = (double) number / (PURSUITS - 1);
        return (int) Math.round(SHORTEST * Math.pow((double) LONGEST / SHORTEST, share));
    }

    private static Written write(PreparedStatement insert, int length, Instant start) throws Exception {
        PursuitId pursuit = new PursuitId(UUID.randomUUID());
        List<ContributionId> unacknowledged = new ArrayList<>();
        byte[] metadata = "{\"actor\":\"m-1001\"}".getBytes(StandardCharsets.UTF_8);
        for (int sequence = 0; sequence < length; sequence++) {
            Instant at = start.plusSeconds(3_600L * sequence);
            PursuitEvent event = event(pursuit, sequence, at);
            if (event instanceof ContributionLogged logged) {
                unacknowledged.add(logged.contribution());
            } else if (event instanceof ContributionAcknowledged given) {
                unacknowledged.remove(given.contribution());
            }
            EventType type = EventCodec.typeOf(event.getClass());
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, pursuit.toString());
            insert.setLong(3, sequence);
            insert.setString(4, at.toString());
            insert.setString(5, type.name());
            insert.setString(6, Integer.toString(type.revision()));
            insert.setBytes(7, EventCodec.encode(event));
            insert.setBytes(8, metadata);
            insert.addBatch();
            if (sequence % BATCH == BATCH - 1) {
                insert.executeBatch();
            }
        }
        return new Written(pursuit, length, unacknowledged);
    }

    private static PursuitEvent event(PursuitId pursuit, int sequence, Instant at) {
        return switch (sequence) {
            case 0 ->
                new PursuitOpened(
                        "Account",
                        "Objective",
                        new Money(new BigDecimal("2000000"), Currency.getInstance("EUR")),
                        true,
                        LocalDate.ofInstant(at, ZoneOffset.UTC).plusYears(1),
                        List.of(LEGAL, SALES),
                        null,
                        null,
                        null);
            case 1 -> new MemberJoined(ANA, null, SALES, TeamRole.LEAD);
            case 2 -> new MemberJoined(ELIF, null, LEGAL, TeamRole.CONTRIBUTOR);
            case 3 ->
                new BuyingInfluenceIdentified(
                        influence(pursuit),
                        "Head of operations",
                        null,
                        BuyingRole.ECONOMIC,
                        DegreeOfInfluence.HIGH,
                        ResponseMode.TROUBLE,
                        0);
            default ->
                sequence % 2 == 0 || sequence % 10 == 9
                        ? new ContributionLogged(
                                contribution(pursuit, sequence),
                                ELIF,
                                LEGAL,
                                Artefact.LEGAL.kind(),
                                Artefact.LEGAL,
                                "Title",
                                TEXT,
                                List.of(),
                                List.of(),
                                at)
                        : new ContributionAcknowledged(
                                UUID.randomUUID(),
                                contribution(pursuit, sequence - 1),
                                ANA,
                                SALES,
                                AcknowledgementType.ACCEPTED,
                                null,
                                at);
        };
    }

    static BuyingInfluenceId influence(PursuitId pursuit) {
        return new BuyingInfluenceId(part(pursuit, BEFORE_CONTRIBUTIONS - 1));
    }

    private static ContributionId contribution(PursuitId pursuit, int sequence) {
        return new ContributionId(part(pursuit, sequence));
    }

    private static UUID part(PursuitId pursuit, int number) {
        return UUID.nameUUIDFromBytes((pursuit + "/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
