package io.tutti.contract.pursuit;

/**
 * Where a pursuit came from: its record in another system.
 *
 * @param system name of the system, such as {@code salesforce}
 * @param id the record's id there
 */
public record ExternalReference(String system, String id) {

    /**
     * Reads {@code system:id}; the id may have further colons.
     *
     * @throws IllegalArgumentException when either is missing
     */
    public static ExternalReference of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "a system, a colon and the record's id there, such as salesforce:0065g0");
        }
        return new ExternalReference(text.substring(0, colon), text.substring(colon + 1));
    }

    /** What the id of the pursuit derives from: the same record of the same system is the same pursuit for everybody. */
    public String nameOfPursuit() {
        return "external pursuit " + system.length() + ":" + system + id;
    }
}
