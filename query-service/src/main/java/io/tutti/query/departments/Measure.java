package io.tutti.query.departments;

import io.tutti.query.departments.Departments.Given;
import io.tutti.query.departments.Departments.OfDepartment;
import java.util.List;

/** A figure of a department, as pages show and explain it. */
enum Measure {
    /** Pursuits in which it is required; as the next, it is never suppressed. */
    REQUIRED,
    SILENT,
    PEOPLE,
    LOGGED,
    COUNTED,
    ASKED,
    OPEN,
    OVERDUE,
    DECLINED,
    IN_TIME,
    MEDIAN,
    SLOW,
    ACCEPTANCE;

    /** What a department carries and gives. */
    static final List<Measure> GIVING = List.of(REQUIRED, SILENT, PEOPLE, LOGGED, COUNTED);

    /** How the requests to it fare. */
    static final List<Measure> REQUESTS = List.of(ASKED, OPEN, OVERDUE, IN_TIME, MEDIAN, SLOW, ACCEPTANCE, DECLINED);

    /** Whether the figure of a department is suppressed. */
    public boolean isSuppressed(OfDepartment of) {
        return switch (this) {
            case REQUIRED, SILENT -> false;
            case PEOPLE, LOGGED, COUNTED -> of.given() == null;
            default -> of.requests() == null;
        };
    }

    /** The figure where it is a count; -1 where it is none, or suppressed. */
    public int count(OfDepartment of) {
        Given given = of.given();
        Requests requests = of.requests();
        if (isSuppressed(of)) {
            return -1;
        }
        return switch (this) {
            case REQUIRED -> of.requiredIn();
            case SILENT -> of.silentIn();
            case PEOPLE -> given == null ? -1 : given.people();
            case LOGGED -> given == null ? -1 : given.logged();
            case COUNTED -> given == null ? -1 : given.counted();
            case ASKED -> requests == null ? -1 : requests.asked();
            case OPEN -> requests == null ? -1 : requests.open();
            case OVERDUE -> requests == null ? -1 : requests.overdue();
            case DECLINED -> requests == null ? -1 : requests.declined();
            case IN_TIME, MEDIAN, SLOW, ACCEPTANCE -> -1;
        };
    }
}
