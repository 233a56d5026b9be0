package org.onrecord.speaker;

import java.util.List;

/**
 * Whom of those on record a name means. Two whom it may mean are a choice, never a guess; who merely may be meant is no
 * more than a candidate.
 *
 * @param bearers who bears the name, in the order of their ids
 * @param candidates who may be meant where nobody bears it, likeliest first; at most {@value #MOST_CANDIDATES}
 */
public record Meant(List<Likely> bearers, List<Likely> candidates) {

    static final int MOST_CANDIDATES = 5;

    static final Meant NOBODY = new Meant(List.of(), List.of());

    /** A speaker on record, and in what their name is like the one that was looked for. */
    public record Likely(Speaker speaker, Likeness how) {}

    public Meant {
        bearers = List.copyOf(bearers);
        candidates = List.copyOf(candidates);
    }

    /**
     * Decides by who has a name that is like the one that was looked for.
     *
     * @param likely the most alike first
     */
    static Meant among(NameWords name, List<Likely> likely) {
        List<Likely> bearers =
                likely.stream().filter(like -> bears(name, like.how(), likely)).toList();
        List<Likely> candidates = bearers.isEmpty() ? likely : List.of();
        return new Meant(bearers, candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES)));
    }

    /** Who bears a full name is meant by it. Others share a single name or one with initials as much as who bears that. */
    private static boolean bears(NameWords name, Likeness how, List<Likely> likely) {
        boolean borne = likely.get(0).how() == Likeness.NAME;
        if (borne && name.size() == 1 && how == Likeness.SURNAME) {
            return true;
        }
        return borne && !name.abbreviated() ? how == Likeness.NAME : how.enough();
    }

    /**
     * Whom a text means that gives a single name and no more of it: then whose last name it is bears it. News names
     * those so whom its readers know.
     */
    public Meant bySurname() {
        List<Likely> theirs = candidates.stream()
                .filter(like -> like.how() == Likeness.SURNAME)
                .toList();
        return theirs.isEmpty() ? this : new Meant(theirs, List.of());
    }

    /** The one speaker who is meant; null where nobody on record is, or where it is a choice. */
    public Speaker speaker() {
        return bearers.size() == 1 ? bearers.get(0).speaker() : null;
    }

    /** In what the name of the one who is meant is like the one that was looked for, or null. */
    public Likeness how() {
        return bearers.size() == 1 ? bearers.get(0).how() : null;
    }

    /** Whether several bear the name, and a person has to choose. */
    public boolean choice() {
        return bearers.size() > 1;
    }
}
