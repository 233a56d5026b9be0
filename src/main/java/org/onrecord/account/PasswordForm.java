package org.onrecord.account;

import org.jboss.resteasy.reactive.RestForm;
import org.onrecord.web.PlainText;

/** What a person enters to change their password. */
record PasswordForm(
        @RestForm @PlainText(max = 200) String current,
        @RestForm @PlainText(max = 200) String password,
        @RestForm @PlainText(max = 200) String repeated) {

    PasswordForm {
        current = current == null ? "" : current;
        password = password == null ? "" : password;
        repeated = repeated == null ? "" : repeated;
    }
}
