package org.onrecord.account;

import jakarta.validation.constraints.NotEmpty;
import org.jboss.resteasy.reactive.RestForm;
import org.onrecord.web.PlainText;

/** How a person wants to be called. */
record NameForm(
        @RestForm @NotEmpty(message = "Enter your name.") @PlainText(max = PersonName.MAX)
        String name) {

    NameForm {
        name = PersonName.normal(name);
    }
}
