package io.tutti.standalone.demo;

import io.tutti.standalone.identity.DemoPerson;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One pursuit while its story is being made up: the same deal gives the same story, whatever day it ends on. Chance is
 * only where a person's choice would be.
 */
final class Plot {

    /** Something that gates ask for, and since when it is there. */
    private record Fact(Moment since, String what) {}

    final Deal deal;
    final Texts texts;
    private final WorkDays days;
    private final Strand strand;
    private final Random chance;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, List<DemoPerson>> team = new LinkedHashMap<>();
    private final Map<String, List<?>> decks = new HashMap<>();
    private final Set<Integer> dueDays = new HashSet<>();
    private final Moment lastWork;
    private int made;

    Plot(Deal deal, Texts texts, WorkDays days) {
        this.deal = deal;
        this.texts = texts;
        this.days = days;
        this.strand = new Strand(deal.slug());
        this.chance = new Random(deal.slug().hashCode());
        this.lastWork = deal.manner() == Manner.STALLED ? at(0.45) : end();
    }

    Strand strand() {
        return strand;
    }

    /** The moment that a share of the time has passed; some minutes of the working day. */
    Moment at(double share) {
        return someTime(-deal.start() + (int) Math.round(share * deal.days()));
    }

    /** Some working days later. */
    Moment later(Moment moment, int fewest, int most) {
        return someTime(moment.day() + fewest + chance.nextInt(most - fewest + 1));
    }

    private Moment someTime(int day) {
        return new Moment(day, LocalTime.of(8, 30).plusSeconds(chance.nextInt(8 * 3600)));
    }

    Moment opening() {
        return new Moment(-deal.start(), LocalTime.of(8, 0));
    }

    /** When it is won, lost or abandoned. */
    Moment end() {
        return new Moment(-deal.start() + deal.days(), LocalTime.of(17, 0));
    }

    Instant instant(Moment moment) {
        return days.at(moment.day(), moment.time());
    }

    String date(Moment moment) {
        return days.day(moment.day()).toString();
    }

    /** Four in the afternoon some working days later, on a day on which nothing else in this pursuit is due. */
    Moment due(Moment asked, int fewest, int most) {
        int day = later(asked, fewest, most).day();
        while (!dueDays.add(day)) {
            day++;
        }
        return new Moment(day, LocalTime.of(16, 0));
    }

    boolean likely(double probability) {
        return chance.nextDouble() < probability;
    }

    int number(int below) {
        return chance.nextInt(below);
    }

    double share(double from, double to) {
        return from + chance.nextDouble() * (to - from);
    }

    <T> T anyOf(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    /** The next of a list that is gone through in an order of its own for each pursuit, so that little comes twice. */
    @SuppressWarnings("unchecked") // a deck holds what was put in under its name
    <T> T next(String deck, List<T> all) {
        List<T> left = (List<T>) decks.computeIfAbsent(deck, name -> new ArrayList<T>());
        if (left.isEmpty()) {
            left.addAll(all);
            Collections.shuffle(left, chance);
        }
        return left.removeLast();
    }

    /** Something that people say when a pursuit takes a turn. */
    String words(String turn) {
        return fill(next(turn, Objects.requireNonNull(texts.course().get(turn), turn)));
    }

    /** The text with the words of the deal. */
    String fill(String text) {
        String filled = text.replace("{account}", deal.account()).replace("{objective}", deal.objective());
        for (var word : Objects.requireNonNull(texts.sectors().get(deal.sector()), deal.sector())
                .entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled.isEmpty() ? filled : Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }

    /** A name for something that is made, and the reference to it. */
    String newName(String kind) {
        made++;
        return kind + made;
    }

    String ref(String name) {
        return strand.ref(name);
    }

    void joins(DemoPerson person) {
        team.computeIfAbsent(person.department(), department -> new ArrayList<>())
                .add(person);
    }

    List<DemoPerson> membersOf(String department) {
        return team.getOrDefault(department, List.of());
    }

    /** Members of all other departments. */
    List<DemoPerson> othersThan(String department) {
        return team.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(department))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Has somebody do something in the pursuit, unless it is over by then or sleeps; says whether it is done. */
    boolean call(Moment at, DemoPerson by, String path, Map<String, ?> body, @Nullable String as) {
        if (!at.isBefore(lastWork)) {
            return false;
        }
        callAnyway(at, by, path, body, as);
        return true;
    }

    void callAnyway(Moment at, DemoPerson by, String path, Map<String, ?> body, @Nullable String as) {
        String address = path.isEmpty() ? "/api/v1/pursuits" : "/api/v1/pursuits/" + ref("pursuit") + path;
        strand.call(instant(at), by, address, body, as);
    }

    /** Tutti looks for what is overdue, as long as the pursuit goes on. */
    void look(Moment at) {
        if (at.isBefore(end())) {
            strand.look(instant(at));
        }
    }

    void fact(Moment since, String what) {
        facts.add(new Fact(since, what));
    }

    /** What comes after a beginning in all facts that are there before a moment. */
    Stream<String> factsBefore(Moment at, String beginning) {
        return facts.stream()
                .filter(fact -> fact.since().isBefore(at) && fact.what().startsWith(beginning))
                .map(fact -> fact.what().substring(beginning.length()));
    }

    boolean isFact(Moment at, String what) {
        return facts.stream()
                .anyMatch(fact -> fact.what().equals(what) && fact.since().isBefore(at));
    }
}
