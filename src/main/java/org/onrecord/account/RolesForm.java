package org.onrecord.account;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What a person may do from now on. */
record RolesForm(
        @RestForm @NotEmpty(message = "Choose at least one role.")
        List<String> roles) {

    RolesForm {
        roles = RoleChoice.known(roles);
    }

    static RolesForm of(User user) {
        return new RolesForm(user.roles().stream().map(UserRole::name).toList());
    }

    public List<RoleChoice> choices() {
        return RoleChoice.of(roles);
    }
}
