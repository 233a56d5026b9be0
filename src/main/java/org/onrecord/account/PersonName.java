package org.onrecord.account;

/** A person's name as it is stored: on one line. */
final class PersonName {

    static final int MAX = 100;

    private PersonName() {}

    static String normal(String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }
}
