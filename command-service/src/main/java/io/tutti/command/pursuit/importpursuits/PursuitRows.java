package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.platform.dispatch.CommandRequest;
import io.tutti.command.platform.dispatch.Commands;
import io.tutti.command.platform.lookup.StandardsInForce;
import io.tutti.command.platform.rule.RuleBroken;
import io.tutti.command.pursuit.Actor;
import io.tutti.command.pursuit.LargeDealProperties;
import io.tutti.command.pursuit.importpursuits.table.Defaults;
import io.tutti.command.pursuit.importpursuits.table.ImportedPursuit;
import io.tutti.contract.calibration.StandardSet;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.ExternalReference;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.contract.pursuit.PursuitKind;
import io.tutti.platform.idempotency.IdempotencyKey;
import io.tutti.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Lets the aggregates decide on single rows: asks what they would do, or has it done. */
@Component
@EnableConfigurationProperties(LargeDealProperties.class)
class PursuitRows {

    private final Commands commands;
    private final LargeDealProperties largeDeals;
    private final StandardsInForce standards;

    PursuitRows(Commands commands, LargeDealProperties largeDeals, StandardsInForce standards) {
        this.commands = commands;
        this.largeDeals = largeDeals;
        this.standards = standards;
    }

    /** The same record of the same system is the same pursuit, in every import of everybody. */
    static PursuitId idOf(ExternalReference reference) {
        return new PursuitId(IdempotencyKey.fingerprint(reference.nameOfPursuit()));
    }

    /** What running the row would do now; stores nothing. */
    Verdict ask(ImportedPursuit row, Caller caller, Defaults defaults) {
        return commands.ask(new WhatWouldARowDo(command(row, caller, defaults, null, Instant.now())));
    }

    /**
     * Does what the row says, once for each key however often it is called.
     *
     * @param planned what the review said; it is the outcome when an earlier call with the key had already done it
     */
    Verdict run(ImportedPursuit row, Caller caller, Defaults defaults, IdempotencyKey key, Verdict planned) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Verdict expected = ask(row, caller, defaults);
        PursuitKind kind = kindOf(row, defaults);
        StandardSet standard = kind == null || expected.outcome() != Outcome.WOULD_OPEN
                ? null
                : standards.of(kind).orElse(null);
        try {
            commands.send(
                    command(row, caller, defaults, standard, now), new CommandRequest(caller, key, null, now), row);
        } catch (RuleBroken broken) {
            return Verdict.broken(broken.rule());
        }
        boolean doneBefore = expected.outcome() != Outcome.WOULD_OPEN && expected.outcome() != Outcome.WOULD_CHANGE;
        return (doneBefore ? planned : expected).done();
    }

    private static @Nullable PursuitKind kindOf(ImportedPursuit row, Defaults defaults) {
        return row.kind() == null ? defaults.kind() : row.kind();
    }

    private ImportPursuit command(
            ImportedPursuit row, Caller caller, Defaults defaults, @Nullable StandardSet standard, Instant now) {
        return new ImportPursuit(
                idOf(row.reference()),
                Actor.of(caller),
                row,
                defaults.departments(),
                kindOf(row, defaults),
                standard,
                caller.name(),
                defaults.leadDepartment() == null ? departmentOf(caller) : defaults.leadDepartment(),
                largeDeals.in(row.value().currency()),
                LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private static @Nullable Department departmentOf(Caller caller) {
        try {
            return caller.department() == null ? null : new Department(caller.department());
        } catch (IllegalArgumentException e) {
            return null; // a department that is not a code is as good as none
        }
    }
}
