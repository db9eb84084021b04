package io.tutti.contract.pursuit;

/**
 * Where a pursuit came from: its record in another system.
 *
 * @param system name of the system, such as {@code salesforce}
 * @param id the record's id there
 */
public record ExternalReference(String system, String id) {}
