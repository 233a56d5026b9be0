package org.onrecord.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.intake.Proposal;
import org.onrecord.intake.Relay;
import org.onrecord.intake.Stretch;

/** Where the parts of one proposal stand in its article, in the order of the text. */
public record Marks(@JsonValue List<Mark> all) {

    @JsonCreator
    public Marks {
        all = List.copyOf(all);
    }

    static Marks of(Proposal proposal) {
        List<Mark> marks = new ArrayList<>();
        add(marks, MarkKind.SPEAKER, proposal.speaker().at());
        proposal.relays().stream().map(Relay::at).forEach(at -> add(marks, MarkKind.SPEAKER, at));
        add(marks, MarkKind.CUE, proposal.cue());
        proposal.content().forEach(at -> add(marks, MarkKind.CONTENT, at));
        add(marks, MarkKind.FIGURE, proposal.figureAt());
        add(
                marks,
                MarkKind.DATE,
                proposal.said() == null ? null : proposal.said().at());
        return sorted(marks.stream());
    }

    private static void add(List<Mark> marks, MarkKind kind, Stretch at) {
        if (at != null) {
            marks.add(Mark.of(kind, at));
        }
    }

    private static Marks sorted(Stream<Mark> marks) {
        return new Marks(marks.sorted((a, b) -> a.at().compareTo(b.at())).toList());
    }

    /** What an editor marked: the words claimed, and where in them the speaker and the reporting words stand. */
    static Marks byHand(String text, Stretch passage, String speaker, String cue) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.of(MarkKind.CONTENT, passage));
        within(marks, MarkKind.SPEAKER, text, passage, speaker);
        within(marks, MarkKind.CUE, text, passage, cue);
        return sorted(marks.stream());
    }

    private static void within(List<Mark> marks, MarkKind kind, String text, Stretch passage, String words) {
        int at = words.isEmpty() ? -1 : passage.in(text).indexOf(words);
        if (at >= 0) {
            int start = passage.start() + at;
            marks.add(new Mark(kind, start, start + words.length()));
        }
    }

    List<Stretch> content() {
        return all.stream()
                .filter(mark -> mark.is(MarkKind.CONTENT))
                .map(Mark::at)
                .toList();
    }

    /** The words of the text that name somebody. */
    List<String> speakers(String text) {
        return all.stream()
                .filter(mark -> mark.is(MarkKind.SPEAKER) && text != null && mark.end() <= text.length())
                .map(mark -> text.substring(mark.start(), mark.end()))
                .toList();
    }

    /** Where what is claimed begins, or the first mark where nothing is marked as claimed. */
    int start() {
        return content().stream()
                .findFirst()
                .map(Stretch::start)
                .orElseGet(() -> all.isEmpty() ? 0 : all.get(0).start());
    }

    /** Whether most of what the other claims is claimed here. */
    boolean cover(Marks other) {
        int length = other.content().stream().mapToInt(Stretch::length).sum();
        int shared = 0;
        for (Stretch theirs : other.content()) {
            shared += content().stream().mapToInt(theirs::shared).sum();
        }
        return length > 0 && 2 * shared > length;
    }

    /** The part before a place, or the one from there on; whoever says it, and by which words, belongs to both. */
    Marks part(int at, boolean before) {
        List<Mark> part = new ArrayList<>();
        for (Mark mark : all) {
            int start = before ? mark.start() : Math.max(at, mark.start());
            int end = before ? Math.min(at, mark.end()) : mark.end();
            if (mark.is(MarkKind.CONTENT) || mark.is(MarkKind.FIGURE)) {
                if (start < end) {
                    part.add(new Mark(mark.kind(), start, end));
                }
            } else {
                part.add(mark);
            }
        }
        return new Marks(part);
    }
}
