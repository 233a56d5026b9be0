package org.onrecord.account;

import java.util.Arrays;
import java.util.List;

/** A role as a form offers it. */
record RoleChoice(UserRole role, boolean chosen) {

    static List<RoleChoice> of(List<String> chosen) {
        return Arrays.stream(UserRole.values())
                .map(role -> new RoleChoice(role, chosen.contains(role.name())))
                .toList();
    }

    /** Those of the names that are roles. */
    static List<String> known(List<String> names) {
        return names == null
                ? List.of()
                : UserRole.named(names).stream().map(UserRole::name).toList();
    }
}
