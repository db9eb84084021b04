package io.tutti.command.pursuit.importpursuits.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The system that a table comes from, by its code: 1 to 40 lower-case letters, digits and hyphens. Record ids are unique
 * within it; two installations of one product whose ids may collide need two codes, such as {@code hubspot-emea}.
 */
public record SourceSystem(@JsonValue String code) {

    private static final Pattern FORM = Pattern.compile("(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    static final SourceSystem SALESFORCE = new SourceSystem("salesforce");
    static final SourceSystem HUBSPOT = new SourceSystem("hubspot");
    static final SourceSystem DYNAMICS = new SourceSystem("dynamics-365");
    static final SourceSystem UNKNOWN = new SourceSystem("other");

    /** Opportunities of Salesforce start with 006; 15 characters, or 18 with a checksum of their case. */
    private static final Pattern SALESFORCE_ID = Pattern.compile("006[A-Za-z0-9]{12}([A-Z0-5]{3})?");

    private static final int SALESFORCE_CASED = 15;
    private static final int SALESFORCE_GROUP = 5;
    private static final String SALESFORCE_CHECKSUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private static final Pattern GUID = Pattern.compile("\\{?([0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\\}?");

    private static final Set<String> HUBSPOT_HEADERS = Set.of(
            "dealname",
            "dealstage",
            "dealowner",
            "namedesdeals",
            "dealphase",
            "nomdelatransaction",
            "phasedelatransaction",
            "nombredelnegocio",
            "etapadelnegocio");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceSystem {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a source system is a code of 1 to 40 lower-case letters, digits and hyphens, such as salesforce");
        }
    }

    /** By the look of the record ids, which is the same in all languages; else by the headers. */
    static Detected<SourceSystem> of(List<String> ids, List<String> headers) {
        if (!ids.isEmpty()
                && ids.stream().allMatch(id -> SALESFORCE_ID.matcher(id).matches())) {
            return Detected.sure(SALESFORCE);
        }
        if (!ids.isEmpty() && ids.stream().allMatch(id -> GUID.matcher(id).matches())) {
            return Detected.sure(DYNAMICS);
        }
        if (headers.stream().map(Field::key).anyMatch(HUBSPOT_HEADERS::contains)) {
            return Detected.sure(HUBSPOT);
        }
        return Detected.guess(UNKNOWN);
    }

    /** One spelling for each record, whichever of the product's spellings an export has. */
    String canonical(String id) {
        if (equals(SALESFORCE)
                && id.length() == SALESFORCE_CASED
                && SALESFORCE_ID.matcher(id).matches()) {
            return id + checksum(id);
        }
        var guid = GUID.matcher(id);
        return guid.matches() ? guid.group(1).toLowerCase(Locale.ROOT) : id;
    }

    /** Salesforce's: for each five characters one that says which of them are upper case. */
    private static String checksum(String id) {
        StringBuilder checksum = new StringBuilder();
        for (int group = 0; group < SALESFORCE_CASED; group += SALESFORCE_GROUP) {
            int upper = 0;
            for (int i = 0; i < SALESFORCE_GROUP; i++) {
                upper |= Character.isUpperCase(id.charAt(group + i)) ? 1 << i : 0;
            }
            checksum.append(SALESFORCE_CHECKSUM.charAt(upper));
        }
        return checksum.toString();
    }

    @Override
    public String toString() {
        return code;
    }
}
