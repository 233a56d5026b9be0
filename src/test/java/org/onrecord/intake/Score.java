package org.onrecord.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How proposals match what should be proposed.
 *
 * @param rows how many should be
 * @param missed the rows that are not proposed
 * @param wrongSpeakers the rows that are proposed with another speaker
 * @param wrongKinds the rows that are proposed as another kind
 * @param extra the proposals beyond the rows
 */
public record Score(
        int rows, List<String> missed, List<String> wrongSpeakers, List<String> wrongKinds, List<Proposal> extra) {
    private static final double COVERED = 0.5;
    private static final int TIMES_AS_LONG = 2;

    static Score of(String text, List<Row> rows, List<Proposal> proposals) {
        List<Proposal> left = new ArrayList<>(proposals);
        Score score = new Score(rows.size(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), left);
        for (Row row : rows) {
            Proposal match = match(row, left, text);
            left.remove(match);
            score.add(row, match);
        }
        return score;
    }

    private void add(Row row, Proposal match) {
        if (match == null) {
            missed.add(row.id());
            return;
        }
        if (!match.speaker().name().equals(row.speaker())) {
            wrongSpeakers.add(row.id() + ": " + match.speaker().name());
        }
        if (row.kind() != null && row.kind() != match.kind()) {
            wrongKinds.add(row.id() + ": " + match.kind());
        }
    }

    int found() {
        return rows - missed.size();
    }

    int rightSpeakers() {
        return found() - wrongSpeakers.size();
    }

    /** A line for a table. */
    public String line() {
        return "%d of %d claims proposed, %d with the right speaker, %d of another kind, %d beyond them"
                .formatted(found(), rows, rightSpeakers(), wrongKinds.size(), extra.size());
    }

    /** The proposal that covers most of the row's words, at least half of them, and has not more than twice as many. */
    private static Proposal match(Row row, List<Proposal> proposals, String text) {
        int length = words(row.at().in(text));
        return proposals.stream()
                .filter(proposal -> shared(proposal, row.at(), text) >= COVERED * length)
                .filter(proposal -> length(proposal, text) <= TIMES_AS_LONG * length)
                .max(Comparator.comparingInt((Proposal proposal) -> shared(proposal, row.at(), text))
                        .thenComparingInt(proposal -> -length(proposal, text)))
                .orElse(null);
    }

    private static int shared(Proposal proposal, Stretch at, String text) {
        return proposal.content().stream()
                .filter(at::overlaps)
                .map(content -> new Stretch(Math.max(content.start(), at.start()), Math.min(content.end(), at.end())))
                .mapToInt(both -> words(both.in(text)))
                .sum();
    }

    private static int length(Proposal proposal, String text) {
        return proposal.content().stream()
                .mapToInt(content -> words(content.in(text)))
                .sum();
    }

    private static int words(String text) {
        return (int) Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .count();
    }
}
