package org.onrecord.account;

import org.jboss.resteasy.reactive.RestForm;
import org.onrecord.web.PlainText;

/** What a person enters who uses a link: how they want to be called, when they are new, and a password. */
record AcceptForm(
        @RestForm @PlainText(max = PersonName.MAX) String name,
        @RestForm @PlainText(max = 200) String password,
        @RestForm @PlainText(max = 200) String repeated) {

    AcceptForm {
        name = PersonName.normal(name);
        password = password == null ? "" : password;
        repeated = repeated == null ? "" : repeated;
    }
}
