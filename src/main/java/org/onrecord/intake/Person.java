package org.onrecord.intake;

import java.util.List;

/**
 * Somebody whom an article names in full.
 *
 * @param name such as "Kim Jong Un"
 * @param at where it names them first
 * @param role their title or office as given there or later, or empty
 */
record Person(String name, Stretch at, String role) {

    List<String> parts() {
        return List.of(name.split(" ", 8));
    }

    Person as(String otherRole) {
        return new Person(name, at, otherRole);
    }
}
