package org.onrecord.audit;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.history.Act;
import org.onrecord.history.SubjectKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Days;
import org.onrecord.web.Folded;
import org.onrecord.web.FormData;
import org.onrecord.web.Formats;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/**
 * What an administrator wants the list of acts narrowed to, as it stands in the address.
 *
 * @param person part of the name or e-mail address of whoever acted
 * @param words part of the words that were given
 * @param alone anything but empty for what an administrator did alone that takes two people
 */
record AuditFilter(
        @PlainText(max = 200, seen = false) String person,
        @PlainText(max = 100) String act,
        @PlainText(max = 100) String kind,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String from,
        @PlainText(max = FuzzyDate.LONGEST_TEXT) String to,
        @PlainText(max = 200, seen = false) String words,
        @PlainText(max = 100) String alone) {

    static AuditFilter of(FormData sent) {
        return new AuditFilter(
                sent.text("person"),
                sent.text("act"),
                sent.text("kind"),
                sent.text("from"),
                sent.text("to"),
                sent.text("words"),
                sent.text("alone"));
    }

    /**
     * What of it can be understood; what can't is left out, with an issue beside its field.
     *
     * @param zone where its days begin and end
     */
    AuditQuery read(ZoneId zone, Issues issues) {
        AuditQuery query = new AuditQuery();
        if (issues.usable(person, "person")) {
            query.and(
                    "e.actor.id in (select u.id from User u where u.email like lower(?) escape '!'"
                            + " or lower(u.name) like lower(?) escape '!')",
                    Folded.pattern(person));
        }
        if (issues.usable(words, "words")) {
            query.and("lower(e.detail) like lower(?) escape '!'", Folded.pattern(words));
        }
        if (issues.usable(act, "act")) {
            query.andIs("e.act = ?", Vocabulary.read(Act.class, act, "act", issues));
        }
        if (issues.usable(kind, "kind")) {
            query.andIs("e.subjectKind = ?", Vocabulary.read(SubjectKind.class, kind, "kind", issues));
        }
        if (issues.usable(alone, "alone")) {
            query.and("e.alone = ?", true);
        }
        Days days = Days.read(from, to, issues);
        query.andIs("e.at >= ?", days.begin(zone));
        query.andIs("e.at < ?", days.end(zone));
        return query;
    }

    /** The filters that are set, by their names in the address. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", person);
        values.put("act", act);
        values.put("kind", kind);
        values.put("from", from);
        values.put("to", to);
        values.put("words", words);
        values.put("alone", alone);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    boolean isEmpty() {
        return values().isEmpty();
    }

    /** The filters as the words of an act. */
    String inWords() {
        return isEmpty()
                ? "everything"
                : values().entrySet().stream()
                        .map(filter -> filter.getKey() + ": " + filter.getValue())
                        .collect(Collectors.joining("; "));
    }

    /** The address of the list that is narrowed so, ready for a page's number. */
    String address() {
        String query = values().entrySet().stream()
                .map(filter -> filter.getKey() + "=" + Formats.urlEncoded(filter.getValue()) + "&")
                .collect(Collectors.joining());
        return "/desk/audit?" + query + "page=";
    }
}
