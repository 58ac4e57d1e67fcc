package io.redress.identity.logins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everyone who may sign in, and the machine client where there is one. */
public final class Logins {

    private final Map<String, Person> people;
    private final Optional<Machine> machine;

    Logins(List<Person> people, Optional<Machine> machine) {
        this.people =
                people.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Person::username, Function.identity()));
        this.machine = machine;
    }

    public Optional<Person> person(String username) {
        return Optional.ofNullable(people.get(username));
    }

    public Optional<Machine> machine() {
        return machine;
    }
}
