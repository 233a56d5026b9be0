package org.onrecord.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.onrecord.web.Issues;
import org.onrecord.web.Settings;

/** Checks a password that someone chooses, entered twice. */
@ApplicationScoped
class NewPassword {

    private final Settings settings;

    NewPassword(Settings settings) {
        this.settings = settings;
    }

    Issues issues(String password, String repeated, String email) {
        Issues issues = Issues.none();
        String fault = PasswordRules.fault(password, email, settings.siteName());
        if (fault != null) {
            issues.add("password", fault);
        } else if (!password.equals(repeated)) {
            issues.add("repeated", "The two passwords differ. Enter the same one twice.");
        }
        return issues;
    }
}
