package org.onrecord.outcome;

import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.FormData;
import org.onrecord.web.Formats;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;

/**
 * A follow-up as it is typed.
 *
 * @param assignee the id of who is to look again
 * @param hidden whether it is kept from readers from the beginning
 * @param version the version that the form was opened with, empty for a new one
 */
record FollowUpForm(
        @NotBlank(message = "Ask what the desk should find out.") @PlainText(max = FollowUp.LONGEST_QUESTION)
        String question,

        @PlainText(max = FuzzyDate.LONGEST_TEXT) String due,
        @PlainText(max = FollowUp.LONGEST_EVENT) String waitsFor,
        @PlainText(max = 20) String assignee,
        boolean hidden,
        @PlainText(max = 20) String version) {

    static FollowUpForm from(FormData data) {
        return new FollowUpForm(
                line(data.text("question")),
                data.text("due"),
                line(data.text("waitsFor")),
                data.text("assignee"),
                data.text("hidden").equals("yes"),
                data.text("version"));
    }

    /** For a new one, which whoever sets it begins with as theirs. */
    static FollowUpForm blank(User viewer) {
        return new FollowUpForm("", "", "", viewer.id().toString(), false, "");
    }

    static FollowUpForm of(FollowUp followUp) {
        return new FollowUpForm(
                followUp.question(),
                followUp.due() == null ? "" : followUp.due().text(),
                Objects.requireNonNullElse(followUp.waitsFor(), ""),
                followUp.assignee().id().toString(),
                followUp.hidden(),
                Integer.toString(followUp.version()));
    }

    /** It stands in one line: in lists, in e-mails and in calendars. */
    private static String line(String text) {
        return text.replaceAll("[\\r\\n\\t]+", " ");
    }

    /** What is meant, or null with issues. Called in the transaction, so that the person is part of it. */
    FollowUp.Entry read(Claim claim, Issues issues) {
        FuzzyDate date = date(claim, issues);
        if (due.isEmpty() && waitsFor.isEmpty()) {
            issues.add("due", "Say when to look again: at a date, after an event, or both.");
        }
        User person = person(issues);
        return issues.isEmpty()
                ? new FollowUp.Entry(question, date, waitsFor.isEmpty() ? null : waitsFor, person)
                : null;
    }

    private FuzzyDate date(Claim claim, Issues issues) {
        if (due.isEmpty() || issues.on("due") != null) {
            return null;
        }
        try {
            FuzzyDate date = FuzzyDate.of(due);
            check(date, claim, issues);
            return date;
        } catch (DateTimeException e) {
            issues.add("due", e.getMessage());
            return null;
        }
    }

    private static void check(FuzzyDate date, Claim claim, Issues issues) {
        if (date.latest() == null) {
            issues.add("due", "Write a date that has an end: 30 June 2025, June 2025, about 2026.");
            return;
        }
        LocalDate said = firstSaid(claim);
        if (said != null && date.latest().isBefore(said)) {
            issues.add(
                    "due", "The claim was not said before %s. Choose a later date.".formatted(Formats.longDate(said)));
        }
    }

    /** The first day on which the claim can have been said, or null when no report tells. */
    private static LocalDate firstSaid(Claim claim) {
        return claim.attributions().stream()
                .map(Attribution::said)
                .filter(Objects::nonNull)
                .map(FuzzyDate::earliest)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private User person(Issues issues) {
        User person = assignee.matches("\\d{1,18}") ? User.findById(Long.valueOf(assignee)) : null;
        if (person == null || !FollowUp.canBeGivenTo(person)) {
            issues.add("assignee", "Choose somebody who works at the desk.");
            return null;
        }
        return person;
    }

    /** The same form on top of another version: sent again, it deliberately replaces what stands there. */
    FollowUpForm over(int other) {
        return new FollowUpForm(question, due, waitsFor, assignee, hidden, Integer.toString(other));
    }

    /** What stands in each field, by its name on the page, to show what two people typed. */
    Map<String, String> byLabel(String person) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("What to find out", question);
        fields.put("When", due);
        fields.put("Or when what has happened", waitsFor);
        fields.put("Who", person);
        return fields;
    }
}
