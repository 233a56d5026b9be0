package org.onrecord.claim;

import java.util.List;
import org.onrecord.history.Difference;
import org.onrecord.web.Beginning;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.PlainText;
import org.onrecord.web.Vocabulary;

/** A notice as it is typed. What it said and what it says now are taken from the change itself when left empty. */
public record NoticeForm(
        @PlainText(max = 20) String kind,
        @PlainText(max = Notice.MAX) String was,
        @PlainText(max = Notice.MAX) String now,
        @PlainText(max = 2_000) String why) {

    public static final NoticeForm BLANK = new NoticeForm("", "", "", "");

    public static NoticeForm from(FormData data) {
        return new NoticeForm(
                data.text("notice.kind"), data.text("notice.was"), data.text("notice.now"), data.text("notice.why"));
    }

    public boolean blank() {
        return equals(BLANK);
    }

    /** The kind, or null with an issue; a notice that is begun also needs its why. */
    public NoticeKind read(Issues issues) {
        NoticeKind read = Vocabulary.read(NoticeKind.class, kind, "notice.kind", issues);
        if (read == null) {
            issues.add("notice.kind", "Choose what kind of notice this is.");
        }
        if (read == NoticeKind.RETRACTION) {
            issues.add("notice.kind", "A claim is retracted by withdrawing it; a reviewer does that.");
        }
        if (why.isEmpty()) {
            issues.add("notice.why", "Say why, for readers.");
        }
        return read;
    }

    /** The notice's words: as they were typed, or else as the change shows them. */
    public Notice.Entry entry(NoticeKind read, List<Difference> changes) {
        return new Notice.Entry(read, was.isEmpty() ? before(changes) : was, now.isEmpty() ? after(changes) : now, why);
    }

    /** What changed fields said, each with its name; null when nothing did. */
    static String before(List<Difference> changes) {
        return lines(changes, Difference.Fate.ADDED);
    }

    /** What changed fields say, each with its name; null when nothing does. */
    static String after(List<Difference> changes) {
        return lines(changes, Difference.Fate.REMOVED);
    }

    private static String lines(List<Difference> changes, Difference.Fate without) {
        StringBuilder lines = new StringBuilder();
        for (Difference change : changes) {
            StringBuilder value = new StringBuilder();
            change.spans().stream().filter(span -> span.fate() != without).forEach(span -> value.append(span.text()));
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(change.field())
                    .append(": ")
                    .append(value.isEmpty() ? "–" : value);
        }
        return lines.isEmpty() ? null : Beginning.of(lines.toString(), Notice.MAX);
    }
}
