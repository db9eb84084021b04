package io.tutti.command.pulse;

import io.tutti.contract.pulse.RoundId;

/** Who took part in a round, told to nobody: kept apart from the events, only to stop second answers. */
public interface Participation {

    /** Begins a round. */
    void begin(RoundId round);

    /**
     * Notes that a person answers, once.
     *
     * @return false when that person has answered in this round before, on whichever node, or the round ended meanwhile
     */
    boolean note(RoundId round, String subject);

    /** Forgets all that was noted in a round. */
    void forget(RoundId round);
}
