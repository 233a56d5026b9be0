package org.onrecord.account;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.onrecord.web.PlainText;

/** Whom an administrator invites, and to do what. */
record InviteForm(
        @RestForm @EmailAddress @PlainText(max = Email.MAX) String email,

        @RestForm @NotEmpty(message = "Enter the person's name.") @PlainText(max = PersonName.MAX)
        String name,

        @RestForm @NotEmpty(message = "Choose at least one role.")
        List<String> roles) {

    InviteForm {
        email = Email.normal(email);
        name = PersonName.normal(name);
        roles = RoleChoice.known(roles);
    }

    static InviteForm empty() {
        return new InviteForm(null, null, null);
    }

    public List<RoleChoice> choices() {
        return RoleChoice.of(roles);
    }
}
