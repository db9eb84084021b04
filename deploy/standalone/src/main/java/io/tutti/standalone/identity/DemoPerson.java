package io.tutti.standalone.identity;

import io.tutti.platform.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A made-up person to try Tutti as; exists in standalone only.
 *
 * @param login short name for the login page and for {@code /dev/token/{name}}
 * @param memberId pseudonymous id, the subject of the tokens
 * @param name how people call them
 * @param department code of their department
 * @param role what they may do beyond their own pursuits
 */
public record DemoPerson(String login, String memberId, String name, String department, Role role) {

    /** Everybody's password on the login page. */
    public static final String PASSWORD = "tutti";

    private static final List<DemoPerson> ALL = List.of(
            new DemoPerson("ana", "m-1001", "Ana Keller", "sales", Role.LEAD),
            new DemoPerson("ben", "m-1002", "Ben Okafor", "solutions", Role.CONTRIBUTOR),
            new DemoPerson("chris", "m-1003", "Chris Lindqvist", "delivery", Role.CONTRIBUTOR),
            new DemoPerson("dana", "m-1004", "Dana Petrov", "finance", Role.CONTRIBUTOR),
            new DemoPerson("elif", "m-1005", "Elif Demir", "legal", Role.CONTRIBUTOR),
            new DemoPerson("farid", "m-1006", "Farid Nasser", "product-management", Role.CONTRIBUTOR),
            new DemoPerson("grace", "m-1007", "Grace Tanaka", "services", Role.CONTRIBUTOR),
            new DemoPerson("hugo", "m-1008", "Hugo Moreau", "sales", Role.LEAD),
            new DemoPerson("ines", "m-1009", "Ines Costa", "sales", Role.LEADER),
            new DemoPerson("jonas", "m-1010", "Jonas Weber", "it", Role.INTEGRATOR),
            new DemoPerson("kim", "m-1011", "Kim Novak", "it", Role.ADMIN));

    /** All of them, the lead that the examples act as first. */
    public static List<DemoPerson> all() {
        return ALL;
    }

    /** Finds a person by login name. */
    public static Optional<DemoPerson> byLogin(String login) {
        return ALL.stream().filter(person -> person.login.equals(login)).findFirst();
    }

    /** Finds a person by member id. */
    public static Optional<DemoPerson> byMemberId(String memberId) {
        return ALL.stream().filter(person -> person.memberId.equals(memberId)).findFirst();
    }

    /** What tokens say of the person beside their subject. */
    Map<String, Object> claims() {
        return Map.of(
                "name",
                name,
                "department",
                department,
                "roles",
                List.of(role.name().toLowerCase(Locale.ROOT)));
    }
}
