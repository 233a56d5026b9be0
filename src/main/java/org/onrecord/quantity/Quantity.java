package org.onrecord.quantity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.history.Content;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Folded;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** What rival figures are about: only figures of one quantity may stand beside one another. */
@Entity
@Table(name = "quantity")
public class Quantity extends Addressed {

    /** How many figures a quantity can have: what a page and a chart still show as a whole. */
    public static final int MOST_FIGURES = 2_000;

    private static final int LONGEST_KEY = 900;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    private String name;

    /** The name folded; no two quantities share one. */
    private String foldedName;

    /** What is counted, in which place or event. */
    private String counts;

    /** What its figures are numbers of; null for bare numbers. */
    private String unit;

    private String description;

    /** Whether its figures count on from a beginning, so that a later one is no lower. */
    private boolean cumulative;

    private int revision;

    protected Quantity() {}

    /** A quantity to be {@link #describe described} and persisted before it is {@link #entered}. */
    public Quantity(String name) {
        settle(name, SubjectKind.QUANTITY, Quantity::stands);
    }

    public static Quantity byId(Long id) {
        return Quantity.<Quantity>findByIdOptional(id).orElseThrow(Refusal::missing);
    }

    /** The quantity at an address, or the one that it leads to now. */
    public static Quantity bySlug(String slug) {
        return at(SubjectKind.QUANTITY, slug, Quantity::standingAt, Quantity::byId)
                .orElseThrow(Refusal::missing);
    }

    private static Optional<Quantity> standingAt(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    private static boolean stands(String slug) {
        return count("slug", slug) > 0;
    }

    /** The quantity of a name, or what that was merged into. */
    public static Optional<Quantity> named(String name) {
        return Quantity.<Quantity>find("foldedName", key(name))
                .firstResultOptional()
                .map(Addressed::survivor);
    }

    /** The quantity, kept from everyone else until the transaction ends. */
    public static Quantity locked(Long id) {
        return Quantity.<Quantity>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Refusal::missing);
    }

    /** Quantities whose names hold all words of the query, by name: a page of them. */
    public static Paging<Quantity> matching(String query, int page) {
        List<String> patterns = Folded.patterns(query);
        long total = count(named(patterns), patterns.toArray());
        return new Paging<>(matching(patterns, Paging.offset(page), Paging.SIZE), page, total);
    }

    /** The first of them, which nobody counts. */
    public static List<Quantity> firstMatching(String query, int most) {
        return matching(Folded.patterns(query), 0, most);
    }

    private static List<Quantity> matching(List<String> patterns, int from, int most) {
        return Quantity.<Quantity>find(named(patterns) + " order by foldedName", patterns.toArray())
                .range(from, from + most - 1)
                .list();
    }

    private static String named(List<String> patterns) {
        return "mergedInto is null" + Folded.holding("foldedName", 1, patterns);
    }

    /**
     * What an editor enters of a quantity.
     *
     * @param unit null for bare numbers
     * @param description null when there is none
     */
    public record Entry(String name, String counts, String unit, String description, boolean cumulative) {}

    public void describe(Entry entry) {
        requireStanding();
        this.name = entry.name();
        this.foldedName = key(entry.name());
        this.counts = entry.counts();
        this.unit = entry.unit();
        this.description = entry.description();
        this.cumulative = entry.cumulative();
    }

    /** The name as it is compared. Some signs fold to many letters; what is cut off tells no two real names apart. */
    private static String key(String name) {
        String folded = Folded.of(name);
        return folded.length() <= LONGEST_KEY ? folded : folded.substring(0, LONGEST_KEY);
    }

    /** Whether figures of a unit may stand in it: those of its own unit alone, and bare numbers where it has none. */
    public boolean takes(String other) {
        return unit == null ? other == null : unit.equalsIgnoreCase(other);
    }

    /** Gives the quantity another address. */
    public void readdress(Actor actor, String slug) {
        readdress(actor, slug, Quantity::stands);
    }

    /** Appends that the quantity was made. */
    public void entered(Actor actor) {
        revise(actor, Act.CREATED);
    }

    /** Appends what the quantity's entry says now. */
    public void edited(Actor actor) {
        revise(actor, Act.EDITED);
    }

    private void revise(Actor actor, Act act) {
        revision++;
        Content content = new Content()
                .put("name", name)
                .put("counts", counts)
                .put("unit", unit)
                .put("description", description)
                .put("cumulative", cumulative);
        actor.wrote(SubjectKind.QUANTITY, id, revision, null, content);
        actor.did(act, SubjectKind.QUANTITY, id, revision, null);
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.QUANTITY;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    protected void did(Actor actor, Act act, String detail) {
        actor.did(act, SubjectKind.QUANTITY, id, revision, detail);
    }

    /** How often it was saved. */
    public int revision() {
        return revision;
    }

    public String name() {
        return name;
    }

    public String counts() {
        return counts;
    }

    public String unit() {
        return unit;
    }

    public String description() {
        return description;
    }

    public boolean cumulative() {
        return cumulative;
    }
}
