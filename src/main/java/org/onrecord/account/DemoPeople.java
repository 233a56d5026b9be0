package org.onrecord.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The people of the demo desk, whose password everyone can read on the page where one signs in.
 *
 * @param editor enters the claims
 * @param reviewer approves them
 * @param admin administers the desk, and may do everything
 */
public record DemoPeople(User editor, User reviewer, User admin) {

    private static final String PASSWORD = "demo-desk-only";

    /** Puts them on the roster; empty when anybody ever was on it. */
    public static Optional<DemoPeople> enter(Instant now) {
        Roster roster = Roster.held();
        if (!roster.waits()) {
            return Optional.empty();
        }
        roster.setUp(now);
        PasswordHash password = PasswordHash.of(PASSWORD);
        return Optional.of(new DemoPeople(
                person("editor", "Demo editor", EnumSet.of(UserRole.EDITOR), password, now),
                person("reviewer", "Demo reviewer", EnumSet.of(UserRole.REVIEWER), password, now),
                person("admin", "Demo admin", EnumSet.allOf(UserRole.class), password, now)));
    }

    private static User person(
            String address, String name, EnumSet<UserRole> roles, PasswordHash password, Instant now) {
        User user = new User(address + "@demo.example", name, roles, password, now);
        user.persist();
        return user;
    }
}
