package org.onrecord.account;

import jakarta.validation.constraints.NotEmpty;
import org.jboss.resteasy.reactive.RestForm;
import org.onrecord.web.PlainText;

/** What the first person enters. */
record SetupForm(
        @RestForm @PlainText(max = 100) String code,

        @RestForm @NotEmpty(message = "Enter your name.") @PlainText(max = PersonName.MAX)
        String name,

        @RestForm @EmailAddress @PlainText(max = Email.MAX) String email,
        @RestForm @PlainText(max = 200) String password,
        @RestForm @PlainText(max = 200) String repeated) {

    SetupForm {
        code = code == null ? "" : code;
        name = PersonName.normal(name);
        email = Email.normal(email);
        password = password == null ? "" : password;
        repeated = repeated == null ? "" : repeated;
    }

    static SetupForm empty() {
        return new SetupForm(null, null, null, null, null);
    }
}
