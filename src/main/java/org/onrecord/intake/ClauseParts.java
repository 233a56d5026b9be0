package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.intake.Clause.Role;

/** Gives each clause the words that make it a claim of its own: a relative clause what it is about, a joined one its subject. */
final class ClauseParts {
    private static final Set<String> JOINTS =
            Set.of("and", "but", "so", "yet", "or", ",", ";", "—", "–", "-", "--", ":");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "...", "…");
    /** A place or time that the words before "which" are not about. */
    private static final Set<String> APART =
            Set.of("in", "at", "on", "by", "from", "for", "to", "during", "through", "into", "against");

    private static final int LONGEST_SUBJECT = 14;

    /** From one word to another, the last excluded. */
    record Part(Role role, int from, int to) {}

    private final List<Word> words;

    ClauseParts(List<Word> words) {
        this.words = words;
    }

    List<Clause> of(List<Part> found) {
        boolean noMain = found.stream().noneMatch(part -> part.role() == Role.MAIN);
        List<Part> parts = new ArrayList<>(found);
        if (noMain && !parts.isEmpty()) {
            // "Since that time the North has tested more": what no comma ends was no clause.
            parts.set(0, new Part(Role.MAIN, parts.get(0).from(), parts.get(0).to()));
        }
        List<Clause> clauses = new ArrayList<>();
        List<Stretch> main = new ArrayList<>();
        List<Word> mainWords = new ArrayList<>();
        for (Part part : parts) {
            Part trimmed = trimmed(part);
            if (trimmed.from() >= trimmed.to()) {
                continue;
            }
            if (trimmed.role() == Role.MAIN) {
                main.add(stretch(trimmed.from(), trimmed.to()));
                mainWords.addAll(words.subList(trimmed.from(), trimmed.to()));
            } else {
                clauses.add(clause(trimmed));
            }
        }
        if (!main.isEmpty()) {
            clauses.add(0, new Clause(Role.MAIN, main, "", main.get(0).start(), mainWords));
        }
        return clauses;
    }

    private Part trimmed(Part part) {
        int from = part.from();
        int to = part.to();
        while (from < to && JOINTS.contains(words.get(from).lower())) {
            from++;
        }
        while (to > from
                && (JOINTS.contains(words.get(to - 1).lower())
                        || ENDS.contains(words.get(to - 1).text()))) {
            to--;
        }
        return new Part(part.role(), from, to);
    }

    private Clause clause(Part part) {
        Stretch own = stretch(part.from(), part.to());
        List<Stretch> at = new ArrayList<>();
        if (part.role() == Role.RELATIVE) {
            at.add(antecedent(words, part.from()).to(own));
        } else {
            if (part.role() == Role.JOINED && Verbs.finite(words, afterAdverb(part.from()))) {
                subject(part.from()).forEach(at::add);
            }
            at.add(own);
        }
        return new Clause(
                part.role(), at, words.get(part.from()).lower(), own.start(), words.subList(part.from(), part.to()));
    }

    private int afterAdverb(int i) {
        return words.get(i).is("ADV") && i + 1 < words.size() ? i + 1 : i;
    }

    private Stretch stretch(int from, int to) {
        return new Stretch(words.get(from).at().start(), words.get(to - 1).at().end());
    }

    /** The words before "which" that it stands for: back to a verb, a comma or the beginning, without a preposition. */
    static Stretch antecedent(List<Word> words, int relative) {
        int end = relative - 1;
        int from = end;
        while (from > 0 && end - from < LONGEST_SUBJECT && !breaks(words, from - 1)) {
            from--;
        }
        while (from < end && skipped(words.get(from))) {
            from++;
        }
        return from < end
                ? words.get(from).at().to(words.get(end - 1).at())
                : words.get(relative).at();
    }

    private static boolean skipped(Word word) {
        return word.is("ADP")
                || word.is("SCONJ")
                || word.is("ADV")
                || word.lower().equals("including");
    }

    private static boolean breaks(List<Word> words, int i) {
        Word word = words.get(i);
        return word.text().equals(",")
                || word.text().equals(";")
                || APART.contains(word.lower())
                || Verbs.finite(words, i);
    }

    /** What the sentence says something about: its first words up to the verb, with the auxiliary that a participle needs. */
    private List<Stretch> subject(int until) {
        int verb = Verbs.firstFinite(words, 0, Math.min(until, Clauses.FAR));
        if (verb <= 0 || verb > LONGEST_SUBJECT) {
            return List.of();
        }
        int end = verb;
        boolean participle = !Verbs.auxiliary(words.get(afterAdverb(until)));
        while (participle && end < until && Verbs.auxiliary(words.get(end))) {
            end++;
        }
        return List.of(stretch(0, end));
    }
}
