package io.tutti.standalone.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Counts working days from the day that the story ends on: -1 is the last one before it, 0 the next from it on. */
final class WorkDays {

    private static final int EACH_WAY = 800;

    private final LocalDate today;
    private final List<LocalDate> past = new ArrayList<>();
    private final List<LocalDate> ahead = new ArrayList<>();

    WorkDays(LocalDate today) {
        this.today = today;
        for (int n = 1; past.size() < EACH_WAY; n++) {
            addWorkDay(past, today.minusDays(n));
        }
        for (int n = 0; ahead.size() < EACH_WAY; n++) {
            addWorkDay(ahead, today.plusDays(n));
        }
    }

    private static void addWorkDay(List<LocalDate> days, LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            days.add(day);
        }
    }

    LocalDate day(int number) {
        return number < 0 ? past.get(-number - 1) : ahead.get(number);
    }

    Instant at(int number, LocalTime time) {
        return day(number).atTime(time).toInstant(ZoneOffset.UTC);
    }

    /** The story is over: nothing in it happens from here on. */
    Instant end() {
        return today.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
