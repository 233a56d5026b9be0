package org.onrecord.imports;

import java.util.ArrayList;
import java.util.List;

/** What the desk's note of an imported draft says: whole lines, as many as it has room for. Readers never see it. */
final class DraftNote {

    /** As much as the note takes. */
    private static final int ROOM = 4_000;

    private static final String MORE = "More stands in the imported entry.";

    private final List<String> lines = new ArrayList<>();

    private DraftNote() {}

    /**
     * The note of an entry.
     *
     * @param reading what their verdict is read as, in the desk's own words; null when it is read as nothing
     * @param unknownSpeaker whether who said it could not be told from others, or put on record
     */
    static String of(Entry entry, String reading, boolean unknownSpeaker) {
        DraftNote note = new DraftNote();
        note.add(entry.note(), "%s");
        note.add(entry.from(), "Imported from %s.");
        if (!entry.verdict().isEmpty()) {
            note.lines.add("Their verdict: “%s”, read as: %s."
                    .formatted(entry.verdict(), reading == null ? "unmapped" : reading));
        }
        note.add(entry.number(), "Their number: %s.");
        note.add(unknownSpeaker ? entry.speaker() : "", "They name as speaker: %s.");
        entry.others().forEach(other -> note.add(other, "They also name as speaker: %s."));
        note.add(entry.url(), "Their review: %s");
        note.add(entry.reviewed(), "Reviewed: %s.");
        note.add(entry.sourceTitle(), "Source: %s.");
        entry.appearances().forEach(address -> note.add(address, "It appeared at: %s"));
        note.add(entry.explanation(), "Why they found so: %s");
        return note.text();
    }

    private void add(String text, String sentence) {
        if (!text.isEmpty()) {
            lines.add(sentence.formatted(text));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        boolean all = true;
        for (String line : lines) {
            boolean fits = text.length() + line.length() + 1 + MORE.length() <= ROOM;
            all &= fits;
            if (fits) {
                text.append(line).append('\n');
            }
        }
        return text.append(all ? "" : MORE).toString().strip();
    }
}
