package org.onrecord.account;

import org.jboss.resteasy.reactive.RestForm;
import org.onrecord.web.PlainText;

/**
 * What a person enters to sign in.
 *
 * @param unsent {@code yes} where they sent something else and were no longer signed in
 */
record SignInForm(
        @RestForm @PlainText(max = Email.MAX) String email,
        @RestForm @PlainText(max = 200) String password,
        @RestForm String next,
        @RestForm String unsent) {

    SignInForm {
        email = Email.normal(email);
        password = password == null ? "" : password;
        next = ReturnPath.of(next).path();
        unsent = "yes".equals(unsent) ? unsent : "";
    }
}
