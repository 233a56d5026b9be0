package org.onrecord.speaker;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.history.Content;
import org.onrecord.history.SubjectKind;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Folded;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** Everyone who speaks, relays or publishes. Two speakers may bear one name; their addresses differ. */
@Entity
@Table(name = "speaker")
public class Speaker extends Addressed {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private SpeakerKind kind;

    private String name;

    /** Who this is, in a few words; for an unnamed speaker, how they were described. */
    private String description;

    private String wikidata;

    /** The name and the other names, folded, each between line ends: what a name is looked up in. */
    private String names;

    /** What those are found by whose names are like another. */
    @ElementCollection
    @CollectionTable(name = "speaker_key", joinColumns = @JoinColumn(name = "speaker_id"))
    @Column(name = "name_key")
    private Set<String> keys = new LinkedHashSet<>();

    /** By which rules the keys were made. */
    private int keyRules;

    @ElementCollection
    @CollectionTable(name = "speaker_name", joinColumns = @JoinColumn(name = "speaker_id"))
    @OrderColumn(name = "place")
    @Column(name = "other_name")
    private List<String> otherNames = new ArrayList<>();

    @OneToMany(mappedBy = "speaker", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Role> roles = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "speaker_member",
            joinColumns = @JoinColumn(name = "speaker_id"),
            inverseJoinColumns = @JoinColumn(name = "member_id"))
    @OrderBy("name")
    private Set<Speaker> members = new LinkedHashSet<>();

    private int revision;

    protected Speaker() {}

    /** A speaker of whom no more is known than a name; to be persisted before it is {@link #entered}. */
    public Speaker(SpeakerKind kind, String name) {
        this.kind = kind;
        this.name = name;
        settle(name, SubjectKind.SPEAKER, Speaker::stands);
        foldNames();
    }

    /** As the other, of one whose Wikidata id is known. */
    public Speaker(SpeakerKind kind, String name, String wikidata) {
        this(kind, name);
        this.wikidata = wikidata;
    }

    public static Speaker byId(Long id) {
        return Speaker.<Speaker>findByIdOptional(id).orElseThrow(Refusal::missing);
    }

    /** The speaker at an address, or whom it leads to now, with all that their own pages show. */
    public static Speaker whole(String slug) {
        return at(SubjectKind.SPEAKER, slug, Speaker::bySlug, Speaker::whole).orElseThrow(Refusal::missing);
    }

    /** The speaker at an address, or whom it leads to now. */
    public static Optional<Speaker> at(String slug) {
        return at(SubjectKind.SPEAKER, slug, other -> find("slug", other).firstResultOptional(), Speaker::byId);
    }

    private static Optional<Speaker> bySlug(String slug) {
        return Speaker.<Speaker>list("from Speaker s left join fetch s.roles where s.slug = ?1", slug).stream()
                .findFirst();
    }

    private static Speaker whole(Long id) {
        return Speaker.<Speaker>list("from Speaker s left join fetch s.roles where s.id = ?1", id)
                .get(0);
    }

    private static boolean stands(String slug) {
        return count("slug", slug) > 0;
    }

    /** The speaker, kept from everyone else until the transaction ends. */
    public static Speaker locked(Long id) {
        return Speaker.<Speaker>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Refusal::missing);
    }

    /** Those of some speakers whose name somebody else bears too, whatever its marks and capitals. */
    static List<Speaker> namesakes(List<Speaker> speakers) {
        if (speakers.isEmpty()) {
            return List.of();
        }
        String anyOfThem = IntStream.rangeClosed(1, speakers.size())
                .mapToObj(i -> "names like ?" + i + " escape '!'")
                .collect(Collectors.joining(" or "));
        Object[] patterns = speakers.stream()
                .map(speaker -> exactly(Folded.of(speaker.name())))
                .toArray();
        List<Speaker> bearers = list("mergedInto is null and (" + anyOfThem + ")", patterns);
        return speakers.stream()
                .filter(speaker -> bearers.stream()
                        .anyMatch(other -> !other.id().equals(speaker.id()) && other.bears(speaker.name())))
                .toList();
    }

    /** Whether this is a name or spelling of the speaker's, whatever its marks and capitals. */
    boolean bears(String other) {
        return names.contains("\n" + Folded.of(other) + "\n");
    }

    /** Everyone who bears this name or spelling, whatever its marks and capitals. */
    public static List<Speaker> named(String name) {
        return list("mergedInto is null and names like ?1 escape '!' order by name, id", exactly(Folded.of(name)));
    }

    /** Those that one of some keys is of. */
    static List<Speaker> withKeys(Collection<String> some) {
        return list(
                "from Speaker s where s.mergedInto is null and s.id in"
                        + " (select p.id from Speaker p join p.keys k where k in ?1) order by s.id",
                some);
    }

    /** Those of some Wikidata ids. */
    static List<Speaker> withWikidata(Collection<String> ids) {
        return list("mergedInto is null and wikidata in ?1 order by id", ids);
    }

    /** Speakers whose names hold all words of the query, in any order: a page of them. */
    public static Paging<Speaker> matching(String query, int page) {
        List<String> patterns = Folded.patterns(query);
        long total = count(naming(patterns), patterns.toArray());
        return new Paging<>(matching(patterns, Paging.offset(page), Paging.SIZE), page, total);
    }

    /** The first of them, which nobody counts. */
    public static List<Speaker> firstMatching(String query, int most) {
        return matching(Folded.patterns(query), 0, most);
    }

    private static List<Speaker> matching(List<String> patterns, int from, int most) {
        return Speaker.<Speaker>find(naming(patterns) + " order by name, id", patterns.toArray())
                .range(from, from + most - 1)
                .list();
    }

    private static String naming(List<String> patterns) {
        return "mergedInto is null" + Folded.holding("names", 1, patterns);
    }

    /** Changes who this is; what attributions say of the role held then stays as it was. */
    public void describe(
            String name,
            SpeakerKind kind,
            String description,
            String wikidata,
            List<String> otherNames,
            List<Role> roles,
            List<Speaker> members) {
        requireStanding();
        this.name = name;
        this.kind = kind;
        this.description = description;
        this.wikidata = wikidata;
        this.otherNames.clear();
        this.otherNames.addAll(otherNames);
        this.roles.clear();
        roles.forEach(role -> this.roles.add(role.heldBy(this)));
        this.members.clear();
        if (kind == SpeakerKind.COLLECTIVE) {
            this.members.addAll(members);
        }
        foldNames();
    }

    /** Gives the speaker another address. */
    public void readdress(Actor actor, String slug) {
        readdress(actor, slug, Speaker::stands);
    }

    /**
     * Takes up the name and the other names of an entry that is found to be the same speaker.
     *
     * @return those that were not known of this one
     */
    public List<String> takeNames(Speaker same) {
        List<String> taken = Stream.concat(Stream.of(same.name), same.otherNames.stream())
                .filter(other -> !bears(other))
                .distinct()
                .toList();
        otherNames.addAll(taken);
        foldNames();
        return taken;
    }

    /** Gives other names back to an entry that is its own again. */
    public void dropNames(Collection<String> given) {
        otherNames.removeAll(given);
        foldNames();
    }

    /** Takes up the roles of an entry that is found to be the same speaker; gives those that were not known. */
    public List<Role> takeRoles(Speaker same) {
        List<Role> taken = same.roles.stream()
                .filter(role -> roles.stream().noneMatch(own -> own.text().equals(role.text())))
                .map(role -> role.like().heldBy(this))
                .toList();
        roles.addAll(taken);
        return taken;
    }

    public void dropRoles(Collection<Long> given) {
        roles.removeIf(role -> given.contains(role.id()));
    }

    /** Puts one member of the group in the place of another; tells whether both were members before. */
    public boolean exchangeMember(Speaker from, Speaker into) {
        boolean both = members.contains(into);
        members.remove(from);
        members.add(into);
        return both;
    }

    /** The groups that a speaker is a member of. */
    public static List<Speaker> groupsOf(Speaker member) {
        return list("from Speaker s where ?1 member of s.members order by s.id", member);
    }

    public void addMember(Speaker member) {
        members.add(member);
    }

    /** Appends that this speaker was made. */
    public void entered(Actor actor) {
        revise(actor, Act.CREATED);
    }

    /** Appends what the speaker's entry says now. */
    public void edited(Actor actor) {
        revise(actor, Act.EDITED);
    }

    /** The role held on a day, if the record knows one. */
    public Optional<Role> roleAt(FuzzyDate date) {
        return roles.stream().filter(role -> role.coveredBy(date)).findFirst();
    }

    /** What tells this speaker from another of the same name: roles with their dates, or a description. */
    public String distinction() {
        String held = roles.stream().map(Role::text).collect(Collectors.joining("; "));
        String known = held.isEmpty() ? description : held;
        return known == null ? kind.label() : known;
    }

    private void revise(Actor actor, Act act) {
        revision++;
        actor.wrote(SubjectKind.SPEAKER, id, revision, null, content());
        actor.did(act, SubjectKind.SPEAKER, id, revision, null);
    }

    private Content content() {
        Content content = new Content()
                .put("name", name)
                .put("kind", kind)
                .put("description", description)
                .put("wikidata", wikidata)
                .put("other names", String.join("; ", otherNames))
                .put("members", members.stream().map(Speaker::name).collect(Collectors.joining("; ")));
        for (int i = 0; i < roles.size(); i++) {
            content.put("role " + (i + 1), roles.get(i).text());
        }
        return content;
    }

    private void foldNames() {
        StringBuilder folded = new StringBuilder("\n").append(Folded.of(name)).append('\n');
        otherNames.forEach(other -> folded.append(Folded.of(other)).append('\n'));
        names = folded.toString();
        makeKeys();
    }

    /** Makes the keys by the rules of today. */
    void makeKeys() {
        keys.clear();
        spellings().forEach(spelling -> keys.addAll(NameKeys.of(spelling, kind)));
        keyRules = NameKeys.RULES;
    }

    /** The name and the other names, each as it is compared. */
    List<String> spellings() {
        return names.lines().filter(line -> !line.isEmpty()).toList();
    }

    private static String exactly(String folded) {
        return "%\n" + folded.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "\n%";
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.SPEAKER;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    protected void did(Actor actor, Act act, String detail) {
        actor.did(act, SubjectKind.SPEAKER, id, revision, detail);
    }

    public int version() {
        return version;
    }

    /** How often it was saved. */
    public int revision() {
        return revision;
    }

    public SpeakerKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The name as it stands within a sentence. */
    public String nameWithin() {
        return within(name);
    }

    /** A name within a sentence: of who is only described, such as “A news agency”, it begins small. */
    public static String within(String name) {
        return name.startsWith("A ") || name.startsWith("An ")
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    public String description() {
        return description;
    }

    public String wikidata() {
        return wikidata;
    }

    public List<String> otherNames() {
        return List.copyOf(otherNames);
    }

    public List<Role> roles() {
        return List.copyOf(roles);
    }

    public List<Speaker> members() {
        return List.copyOf(members);
    }
}
