package io.tutti.standalone.demo;

import io.tutti.platform.security.Role;
import io.tutti.standalone.identity.DemoPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Everybody in the story: the people one can log in as, and those who exist in it only. */
final class Cast {

    private record Extra(String id, String name, String department, Role role) {}

    private record Extras(List<Extra> people) {}

    private final Map<String, DemoPerson> byName = new LinkedHashMap<>();

    Cast() {
        Stream<DemoPerson> extras = Resource.read("people.yaml", Extras.class).people().stream()
                .map(one -> new DemoPerson(one.id(), one.id(), one.name(), one.department(), one.role()));
        Stream.concat(DemoPerson.all().stream(), extras).forEach(person -> byName.put(person.login(), person));
    }

    /** The person of a login or, for those without, of a member id. */
    DemoPerson named(String name) {
        return Objects.requireNonNull(byName.get(name), () -> "nobody in the story is called " + name);
    }

    List<DemoPerson> all() {
        return List.copyOf(byName.values());
    }

    /** Those of a department who work on pursuits. */
    List<DemoPerson> of(String department) {
        return byName.values().stream()
                .filter(person -> person.department().equals(department) && person.role() != Role.LEADER)
                .toList();
    }
}
