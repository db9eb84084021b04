package io.tutti.contract.pursuit;

import io.tutti.contract.EventType;
import io.tutti.contract.Personal;
import java.util.UUID;

/**
 * Somebody of the team noted what can be learned, after the pursuit ended.
 *
 * @param note id of the note
 * @param notedBy who noted it
 * @param department the department of who noted it, at that moment
 * @param text what can be learned
 */
@EventType(name = "tutti.pursuit.retrospective-noted", revision = 1)
public record RetrospectiveNoted(
        UUID note,
        MemberId notedBy,
        Department department,
        @Personal String text) implements PursuitEvent {}
