package io.tutti.command.pursuit.importpursuits;

import io.tutti.command.pursuit.importpursuits.table.Corrections;
import io.tutti.command.pursuit.importpursuits.table.Form;
import io.tutti.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;

/**
 * An import as it is stored, without its file and rows.
 *
 * @param madeBy subject of whoever uploaded the file
 * @param content fingerprint of the file
 * @param caller who acts in it
 * @param review number of its review, from 1; each correction begins the next
 * @param dueRows rows to decide in this state
 * @param dueSince when they became due
 */
record StoredImport(
        UUID id,
        String madeBy,
        Instant madeAt,
        UUID content,
        Corrections corrections,
        Form form,
        Caller caller,
        ImportState state,
        int review,
        int dueRows,
        Instant dueSince) {}
