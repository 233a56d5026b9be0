package org.onrecord.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.history.Content;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Folded;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** What claims are about, in the desk's own order of things. */
@Entity
@Table(name = "topic")
public class Topic extends Addressed {

    private static final int LONGEST_KEY = 600;

    /** How many steps below the topmost a topic may stand: so far lists, search and feeds look for what is part of a topic. */
    public static final int MOST_STEPS = 4;

    /** More topics, one above the other, than were ever made; looking further would only cost. */
    private static final int DEEPEST = 50;

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    private String name;

    /** The name folded; no two topics share one. */
    private String foldedName;

    /** Other words under which the topic is looked for, separated by commas. */
    private String otherLabels;

    /** The name and the other labels, folded; null for a topic of old until it is made. */
    private String searchable;

    @ManyToOne(fetch = FetchType.LAZY)
    private Topic broader;

    private int revision;

    protected Topic() {}

    /** A topic to be persisted before it is {@link #entered}. */
    public Topic(String name) {
        settle(name, SubjectKind.TOPIC, Topic::stands);
        describe(name, null, null);
    }

    public static Topic byId(Long id) {
        return Topic.<Topic>find("from Topic t left join fetch t.broader where t.id = ?1", id)
                .firstResultOptional()
                .orElseThrow(Refusal::missing);
    }

    /** The topic at an address, or the one that it leads to now. */
    public static Topic bySlug(String slug) {
        return at(slug).orElseThrow(Refusal::missing);
    }

    /** As {@link #bySlug}; none where nothing is or was there. */
    public static Optional<Topic> at(String slug) {
        return at(SubjectKind.TOPIC, slug, Topic::standingAt, Topic::byId);
    }

    private static Optional<Topic> standingAt(String slug) {
        return find("from Topic t left join fetch t.broader where t.slug = ?1", slug)
                .firstResultOptional();
    }

    private static boolean stands(String slug) {
        return count("slug", slug) > 0;
    }

    /** The topic of a name, or what that was merged into. */
    public static Optional<Topic> named(String name) {
        return Topic.<Topic>find("foldedName", key(name)).firstResultOptional().map(Addressed::survivor);
    }

    /** The topics of some names, or what those were merged into, by their names as they were given. */
    static Map<String, Topic> named(Collection<String> names) {
        Map<String, Topic> byKey = new HashMap<>();
        Topic.<Topic>list("foldedName in ?1", names.stream().map(Topic::key).toList())
                .forEach(topic -> byKey.put(topic.foldedName, survivor(topic)));
        Map<String, Topic> found = new HashMap<>();
        names.stream()
                .filter(name -> byKey.containsKey(key(name)))
                .forEach(name -> found.put(name, byKey.get(key(name))));
        return found;
    }

    /** The topics right below another. */
    public static List<Topic> below(Topic topic) {
        return list("broader = ?1 order by id", topic);
    }

    /** The topic, kept from everyone else until the transaction ends. */
    public static Topic locked(Long id) {
        return Topic.<Topic>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::missing);
    }

    /**
     * Keeps the order of topics from everyone else until the transaction ends, by locking the first of them. Who stands
     * below whom no lock of the two alone decides: a third may be put between them meanwhile.
     */
    public static void holdOrder() {
        Topic.find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    public static List<Topic> narrowerThan(Topic topic) {
        return find("mergedInto is null and broader = ?1 order by name", topic)
                .range(0, 99)
                .list();
    }

    /** Topics whose name or other labels hold all words of the query, by name: a page of them. */
    public static Paging<Topic> matching(String query, int page) {
        List<String> patterns = Folded.patterns(query);
        long total = count("from Topic t where " + holding(patterns), patterns.toArray());
        return new Paging<>(matching(patterns, Paging.offset(page), Paging.SIZE), page, total);
    }

    /** The first of them, which nobody counts. */
    static List<Topic> firstMatching(String query, int most) {
        return matching(Folded.patterns(query), 0, most);
    }

    private static List<Topic> matching(List<String> patterns, int from, int most) {
        return Topic.<Topic>find(
                        "from Topic t left join fetch t.broader where " + holding(patterns) + " order by t.foldedName",
                        patterns.toArray())
                .range(from, from + most - 1)
                .list();
    }

    private static String holding(List<String> patterns) {
        return "t.mergedInto is null" + Folded.holding("t.searchable", 1, patterns);
    }

    public void describe(String name, String otherLabels, Topic broader) {
        requireStanding();
        this.name = name;
        this.foldedName = key(name);
        this.otherLabels = otherLabels;
        this.broader = broader;
        makeSearchable();
    }

    void makeSearchable() {
        searchable = Folded.of(otherLabels == null ? name : name + " " + otherLabels);
    }

    /** Whether a topic stands anywhere above this one, or is this one: such a one can't be put below it. */
    public boolean isWithin(Topic other) {
        Topic at = this;
        for (int step = 0; at != null && step < DEEPEST; step++) {
            if (at.id.equals(other.id)) {
                return true;
            }
            at = at.broader;
        }
        return false;
    }

    /** How many steps may go on below this topic. */
    public int room() {
        int room = MOST_STEPS;
        for (Topic at = broader; at != null && room > 0; at = at.broader) {
            room--;
        }
        return room;
    }

    /** How many steps go on below this topic; one statement for each. */
    public int steps() {
        int steps = 0;
        List<Long> below = rightBelow(List.of(id));
        while (!below.isEmpty() && steps < DEEPEST) {
            steps++;
            below = rightBelow(below);
        }
        return steps;
    }

    private static List<Long> rightBelow(List<Long> ids) {
        return find("select t.id from Topic t where t.broader.id in ?1 and t.mergedInto is null", ids)
                .project(Long.class)
                .list();
    }

    /** The name as it is compared. Some signs fold to many letters; what is cut off tells no two real names apart. */
    private static String key(String name) {
        String folded = Folded.of(name);
        return folded.length() <= LONGEST_KEY ? folded : folded.substring(0, LONGEST_KEY);
    }

    /** Gives the topic another address. */
    public void readdress(Actor actor, String slug) {
        readdress(actor, slug, Topic::stands);
    }

    /** Puts the topic below another one. */
    public void below(Topic other, Actor actor) {
        broader = other;
        edited(actor);
    }

    /** Appends that the topic was made. */
    public void entered(Actor actor) {
        revise(actor, Act.CREATED);
    }

    /** Appends what the topic's entry says now. */
    public void edited(Actor actor) {
        revise(actor, Act.EDITED);
    }

    private void revise(Actor actor, Act act) {
        revision++;
        Content content = new Content()
                .put("name", name)
                .put("other labels", otherLabels)
                .put("broader", broader == null ? null : broader.name);
        actor.wrote(SubjectKind.TOPIC, id, revision, null, content);
        actor.did(act, SubjectKind.TOPIC, id, revision, null);
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.TOPIC;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    protected void did(Actor actor, Act act, String detail) {
        actor.did(act, SubjectKind.TOPIC, id, revision, detail);
    }

    public int version() {
        return version;
    }

    /** How often it was saved. */
    public int revision() {
        return revision;
    }

    public String name() {
        return name;
    }

    public String otherLabels() {
        return otherLabels;
    }

    public Topic broader() {
        return broader;
    }
}
