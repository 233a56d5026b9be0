package org.onrecord.speaker;

import java.time.DateTimeException;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/** A role as it is typed. */
public record RoleForm(
        @PlainText(max = 300) String title,
        @PlainText(max = 300) String body,
        @PlainText(max = 200) String since,
        @PlainText(max = 200) String until) {

    static final RoleForm BLANK = new RoleForm("", "", "", "");

    static RoleForm from(FormData data, int row) {
        return new RoleForm(
                data.text("roles.title", row),
                data.text("roles.body", row),
                data.text("roles.since", row),
                data.text("roles.until", row));
    }

    static RoleForm of(Role role) {
        return new RoleForm(
                role.title(), role.body() == null ? "" : role.body(), edtf(role.since()), edtf(role.until()));
    }

    boolean blank() {
        return title.isEmpty() && body.isEmpty() && since.isEmpty() && until.isEmpty();
    }

    /** The role, with issues for what can't be read. */
    Role read(String path, Issues issues) {
        if (title.isEmpty()) {
            issues.add(path + ".title", "Write the title, or empty the whole row.");
        }
        FuzzyDate begun = date(since, path + ".since", issues);
        FuzzyDate ended = date(until, path + ".until", issues);
        if (begun != null
                && ended != null
                && begun.earliest() != null
                && ended.latest() != null
                && begun.earliest().isAfter(ended.latest())) {
            issues.add(path + ".until", "The role ends before it begins.");
        }
        return new Role(title, body.isEmpty() ? null : body, begun, ended);
    }

    /** The row in one line. */
    String line() {
        return title + "; " + body + "; " + since + "; " + until;
    }

    private static FuzzyDate date(String typed, String field, Issues issues) {
        try {
            return typed.isEmpty() ? null : FuzzyDate.of(typed);
        } catch (DateTimeException e) {
            issues.add(field, e.getMessage());
            return null;
        }
    }

    private static String edtf(FuzzyDate date) {
        return date == null || date.edtf() == null ? "" : date.edtf();
    }
}
