package org.onrecord.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.Hibernate;
import org.onrecord.web.Refusal;
import org.onrecord.web.Slug;

/**
 * A thing on record with an address of its own. An address that once led to it always will: also after it was given
 * another one, and after it was found to be one with another entry.
 */
@MappedSuperclass
public abstract class Addressed extends PanacheEntityBase {

    /** More merges, one after the other, than anybody makes; looking further would only cost. */
    private static final int LONGEST_WAY = 100;

    private String slug;

    /** The id of the entry that this one was merged into, or null. */
    private Long mergedInto;

    public abstract Long id();

    public abstract SubjectKind subjectKind();

    /** What it is called, for people of the desk. */
    public abstract String label();

    /** Appends an act on this thing. */
    protected abstract void did(Actor actor, Act act, String detail);

    /** Takes an address made of a text, at which nothing stands or ever stood. */
    protected void settle(String text, SubjectKind kind, Predicate<String> taken) {
        slug = Slug.unused(text, other -> stood(kind, other, taken));
    }

    private static boolean stood(SubjectKind kind, String at, Predicate<String> taken) {
        return taken.test(at) || Alias.at(kind, at).isPresent();
    }

    /** Takes an address made of what a text says now, unless somebody chose the one that stands. */
    protected void follow(String text, Predicate<String> taken) {
        String other = Slug.unused(text, some -> !some.equals(slug) && stood(subjectKind(), some, taken));
        if (!other.equals(slug) && Alias.of(subjectKind(), id()).isEmpty()) {
            slug = other;
        }
    }

    /** Takes an address of which it is known that nothing stands or ever stood at it. */
    protected void settle(String free) {
        slug = free;
    }

    /** The thing at an address, or the one that it leads to now. */
    protected static <T extends Addressed> Optional<T> at(
            SubjectKind kind, String slug, Function<String, Optional<T>> bySlug, Function<Long, T> byId) {
        return bySlug.apply(slug)
                .or(() -> Alias.subject(kind, slug).map(byId))
                .map(found -> found.merged() ? byId.apply(survivor(found).id()) : found);
    }

    /** The entry that a thing is found in now: itself, or what it was merged into, over however many steps. */
    @SuppressWarnings("unchecked")
    public static <T extends Addressed> T survivor(T thing) {
        T at = thing;
        for (int step = 0; step < LONGEST_WAY && at.merged(); step++) {
            at = (T) getEntityManager().find(Hibernate.getClass(at), ((Addressed) at).mergedInto);
        }
        return at;
    }

    /** As {@link #survivor}, of this one. */
    public Addressed standing() {
        return survivor(this);
    }

    /**
     * Gives the thing another address; the old one goes on leading to it.
     *
     * @param taken whether another thing of its kind stands at an address
     */
    protected void readdress(Actor actor, String other, Predicate<String> taken) {
        requireStanding();
        Optional<Alias> alias = Alias.at(subjectKind(), other);
        if (taken.test(other) || alias.isPresent() && !alias.get().leadsTo(id())) {
            throw Refusal.conflict("Something else stands, or once stood, at this address.");
        }
        alias.ifPresent(PanacheEntityBase::delete);
        new Alias(subjectKind(), slug, id()).persist();
        String before = slug;
        slug = other;
        did(actor, Act.READDRESSED, before + " → " + other);
    }

    /** Takes an address that says nothing, and lets go of what the thing was merged into. */
    protected void standAloneAt(String other) {
        slug = other;
        mergedInto = null;
    }

    /** Marks the thing as one with another, in which it is found from now on. */
    public void mergeInto(Addressed other, Actor actor, String reason) {
        requireStanding();
        mergedInto = other.id();
        did(actor, Act.MERGED, reason);
    }

    /** Makes the thing an entry of its own again. */
    public void unmerge(Actor actor) {
        mergedInto = null;
        did(actor, Act.UNMERGED, null);
    }

    /** Refuses to change what was merged: its content is kept as it was, for the day on which the merge is undone. */
    protected void requireStanding() {
        if (merged()) {
            throw Refusal.conflict("This entry was merged into another one. Change that, or undo the merge first.");
        }
    }

    public boolean merged() {
        return mergedInto != null;
    }

    public Long mergedInto() {
        return mergedInto;
    }

    public String slug() {
        return slug;
    }
}
