package io.tutti.contract.pursuit;

/**
 * The standard of one gate.
 *
 * @param gate the gate before this stage
 * @param standard what it requires
 */
public record StandardOfGate(Stage gate, GateStandard standard) {}
