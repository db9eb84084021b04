package io.tutti.contract.pursuit;

import io.tutti.contract.Personal;

/**
 * Why a gate was passed below its standard.
 *
 * @param waivedBy who answers for it: the lead or a leader
 * @param reason why, in free text
 */
public record Waiver(MemberId waivedBy, @Personal String reason) {}
