package org.onrecord.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person at the desk may do; one person may have several roles. */
public enum UserRole {
    EDITOR("Editor"),
    REVIEWER("Reviewer"),
    ADMIN("Administrator");

    private final String label;

    UserRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Roles in words, in the order in which they stand here. */
    static String labels(Set<UserRole> roles) {
        return roles.stream().sorted().map(UserRole::label).collect(Collectors.joining(", "));
    }

    /** The roles of these names; names of no role are left out. */
    static Set<UserRole> named(List<String> names) {
        Set<UserRole> roles = EnumSet.noneOf(UserRole.class);
        for (UserRole role : values()) {
            if (names.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }
}
