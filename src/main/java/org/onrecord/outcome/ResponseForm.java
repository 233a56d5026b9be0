package org.onrecord.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.onrecord.claim.Claim;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerNaming;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.LanguageTag;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/**
 * A request for comment and what came of it, as they are typed.
 *
 * @param formKey made with the form: the same form sent twice asks once
 * @param number the number of the state that the editor had before them
 * @param contact how and where they were asked, for the desk alone
 */
record ResponseForm(
        @Pattern(regexp = FormData.KEY, message = "Load the page again: this form was not made here.")
        String formKey,

        @PlainText(max = 10) String number,

        @NotBlank(message = "Say who was asked.") @PlainText(max = 300)
        String speaker,

        @PlainText(max = 20) String speakerKind,

        @NotBlank(message = "Say what they were asked, for readers.") @PlainText(max = 1_000)
        String question,

        @PlainText(max = 500) String contact,

        @NotBlank(message = "Say on which day they were asked.") @PlainText(max = FuzzyDate.LONGEST_TEXT)
        String askedOn,

        @PlainText(max = FuzzyDate.LONGEST_TEXT) String deadline,
        @PlainText(max = 20) String reply,
        @PlainText(max = 4_000) String words,
        @PlainText(max = 35) String language,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String repliedOn,
        @PlainText(max = 1_000) String why) {

    static ResponseForm from(FormData data) {
        return new ResponseForm(
                data.text("formKey"),
                data.text("number"),
                data.text("speaker"),
                data.text("speakerKind"),
                data.text("question"),
                data.text("contact"),
                data.text("askedOn"),
                data.text("deadline"),
                data.text("reply"),
                data.text("words"),
                data.text("language"),
                data.text("repliedOn"),
                data.text("why"));
    }

    static ResponseForm blank() {
        String key = UUID.randomUUID().toString();
        return new ResponseForm(key, "0", "", "", "", "", "", "", "", "", "", "", "");
    }

    /** What is on record of a request, to be added to. */
    static ResponseForm of(Response response, Claim claim) {
        ResponseState now = response.now();
        return new ResponseForm(
                UUID.randomUUID().toString(),
                Integer.toString(now.number()),
                SpeakerNaming.shortest(now.speaker()),
                "",
                now.question(),
                text(response.contact()),
                text(now.askedOn()),
                text(now.deadline()),
                now.reply() == null ? "" : now.reply().name(),
                text(now.words()),
                now.language() == null ? claim.language() : now.language(),
                text(now.repliedOn()),
                "");
    }

    /** The same, of somebody who has seen the last state: sent again, it takes that one's place. */
    ResponseForm having(int seen) {
        return with(formKey, Integer.toString(seen));
    }

    /** The same words as a form of its own, where the one that they were typed into has asked already. */
    ResponseForm unused(Claim claim) {
        return !formKey.matches(FormData.KEY) || Response.madeBy(formKey, claim).isEmpty()
                ? this
                : with(UUID.randomUUID().toString(), number);
    }

    private ResponseForm with(String formKey, String number) {
        return new ResponseForm(
                formKey,
                number,
                speaker,
                speakerKind,
                question,
                contact,
                askedOn,
                deadline,
                reply,
                words,
                language,
                repliedOn,
                why);
    }

    /** What was typed, by the fields' names on the page. */
    Map<String, String> values() {
        Reply came = Vocabulary.find(Reply.class, reply);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Who was asked", speaker);
        values.put("What they were asked", question);
        values.put("How they were asked", contact);
        values.put("Asked on", askedOn);
        values.put("Deadline", deadline);
        values.put("What came of it", came == null ? reply : came.label());
        values.put("Their words", words);
        values.put("On", repliedOn);
        return values;
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : FuzzyDate.of(day.toString()).text();
    }

    /**
     * What the form says, with an issue beside each field that says nothing or what cannot be.
     *
     * @param today the day that it is at the desk
     * @param usual the language of words of which none is named
     */
    ResponseState.Entry read(Speaker asked, LocalDate today, String usual, Issues issues) {
        Reply came = Vocabulary.read(Reply.class, reply, "reply", issues);
        LocalDate begun = past(askedOn, "askedOn", today, issues);
        LocalDate end = day(deadline, "deadline", issues);
        LocalDate replied = past(repliedOn, "repliedOn", today, issues);
        if (begun != null && end != null && end.isBefore(begun)) {
            issues.add("deadline", "This is before the day on which they were asked.");
        }
        if (begun != null && replied != null && replied.isBefore(begun)) {
            issues.add("repliedOn", "This is before the day on which they were asked.");
        }
        check(came, end, today, issues);
        String tag = LanguageTag.read(language, "language", issues);
        return new ResponseState.Entry(
                asked,
                question,
                begun,
                end,
                came,
                words.isEmpty() ? null : words,
                words.isEmpty() ? null : tag == null ? usual : tag,
                replied,
                why.isEmpty() ? null : why);
    }

    private void check(Reply came, LocalDate end, LocalDate today, Issues issues) {
        boolean something = !words.isEmpty() || !repliedOn.isEmpty();
        if (came == null && something) {
            issues.add("reply", "Choose what came of it.");
        }
        if (came == Reply.ANSWERED && words.isEmpty()) {
            issues.add("words", "Give their answer, in their own words.");
        }
        if (came == Reply.ANSWERED && repliedOn.isEmpty()) {
            issues.add("repliedOn", "Say on which day they answered.");
        }
        if (came == Reply.NO_REPLY && something) {
            issues.add("reply", "Words or a day are given below. If something came, choose another of these.");
        }
        if (came == Reply.NO_REPLY && deadline.isEmpty()) {
            issues.add("deadline", "Without a deadline nobody is late. Give the one that they were told.");
        }
        if (came == Reply.NO_REPLY && end != null && !today.isAfter(end)) {
            issues.add("reply", "They still have time: the deadline has not passed.");
        }
    }

    private static LocalDate past(String typed, String field, LocalDate today, Issues issues) {
        LocalDate day = day(typed, field, issues);
        if (day != null && day.isAfter(today)) {
            issues.add(field, "This day is still to come.");
        }
        return day;
    }

    private static LocalDate day(String typed, String field, Issues issues) {
        if (typed.isEmpty() || issues.on(field) != null) {
            return null;
        }
        try {
            FuzzyDate date = FuzzyDate.of(typed);
            if (date.isExactDay()) {
                return date.earliest();
            }
            issues.add(field, "Write one day: 23 December 2024.");
        } catch (DateTimeException e) {
            issues.add(field, e.getMessage());
        }
        return null;
    }
}
