package org.onrecord.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.onrecord.figure.Figure;
import org.onrecord.source.Capture;
import org.onrecord.source.Passage;
import org.onrecord.source.Selector;
import org.onrecord.source.Source;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.Basis;
import org.onrecord.time.FuzzyDate;
import org.onrecord.time.RelativeDate;
import org.onrecord.web.Refusal;

/** A source says that a speaker said the claim. In a draft any part of it may still be missing. */
@Entity
@Table(name = "attribution")
public class Attribution extends PanacheEntityBase {

    /** How many relays, and how many quotations, one attribution can have. */
    public static final int MAX_ROWS = 12;

    private static final int MARKED = 500;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    private int place;

    @ManyToOne(fetch = FetchType.LAZY)
    private Speaker speaker;

    /** The role held when it was said, in words of its own: a later change of office doesn't reach it. */
    private String roleThen;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private Passage passage;

    @Enumerated(EnumType.STRING)
    private Voice voice;

    @Enumerated(EnumType.STRING)
    private Form form;

    @Enumerated(EnumType.STRING)
    private SpeechAct act;

    private String cue;

    @EmbeddedColumnNaming("said_%s")
    private FuzzyDate said;

    @EmbeddedColumnNaming("reported_%s")
    private FuzzyDate reported;

    @EmbeddedColumnNaming("figure_%s")
    private Figure figure;

    @EmbeddedColumnNaming("original_%s")
    private Figure original;

    @OneToMany(mappedBy = "attribution", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Hop> hops = new ArrayList<>();

    @OneToMany(mappedBy = "attribution", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Quotation> quotations = new ArrayList<>();

    private String judgedSha256;

    protected Attribution() {}

    Attribution(Claim claim, int place) {
        this.claim = claim;
        this.place = place;
    }

    /**
     * What an editor enters of an attribution.
     *
     * @param figure the figure as reported here, or null when it does not differ from the claim's own
     * @param original the figure as the speaker gave it, or null where that is not known
     */
    public record Entry(
            Speaker speaker,
            String roleThen,
            Passage passage,
            Voice voice,
            Form form,
            SpeechAct act,
            String cue,
            FuzzyDate said,
            FuzzyDate reported,
            Figure figure,
            Figure original,
            List<Hop> hops,
            List<Quotation> quotations) {

        /** Of a report of which it is not known which figure the speaker gave. */
        public Entry(
                Speaker speaker,
                String roleThen,
                Passage passage,
                Voice voice,
                Form form,
                SpeechAct act,
                String cue,
                FuzzyDate said,
                FuzzyDate reported,
                Figure figure,
                List<Hop> hops,
                List<Quotation> quotations) {
            this(speaker, roleThen, passage, voice, form, act, cue, said, reported, figure, null, hops, quotations);
        }
    }

    /** A report with its claim, its words and its chain. */
    static Attribution byId(Long id) {
        return Attribution.<Attribution>find("""
                        from Attribution a join fetch a.claim left join fetch a.speaker left join fetch a.passage p
                        left join fetch p.capture left join fetch a.hops h left join fetch h.agent where a.id = ?1""", id).firstResultOptional().orElseThrow(Refusal::missing);
    }

    /** The places in a copy that claims rest on, in the order of the text; at most {@value #MARKED}. */
    static List<Selector> markedIn(Capture copy) {
        return getEntityManager()
                .createQuery("""
                        select p.selector from Attribution a join a.passage p
                        where p.capture = ?1 order by p.selector.start, p.id""", Selector.class)
                .setParameter(1, copy)
                .setMaxResults(MARKED)
                .getResultList();
    }

    /** The same report, to be entered on another claim. */
    Entry entry() {
        return new Entry(
                speaker,
                roleThen,
                passage == null ? null : passage.like(),
                voice,
                form,
                act,
                cue,
                said,
                reported,
                figure,
                original,
                hops.stream().map(Hop::like).toList(),
                quotations.stream().map(Quotation::like).toList());
    }

    void enter(Entry entry) {
        this.speaker = entry.speaker();
        this.roleThen = entry.roleThen();
        if (passage == null || entry.passage() == null || !passage.isAt(entry.passage())) {
            this.passage = entry.passage();
        }
        this.voice = entry.voice();
        this.form = entry.form();
        this.act = entry.act();
        this.cue = entry.cue();
        this.said = entry.said();
        this.reported = entry.reported();
        this.figure = entry.figure();
        this.original = entry.original();
        hops.clear();
        entry.hops().forEach(hop -> hops.add(hop.on(this, hops.size())));
        quotations.clear();
        entry.quotations().forEach(quotation -> quotations.add(quotation.on(this, quotations.size())));
    }

    /**
     * Reads what hangs on the source's date again after that was changed (invariant 19): a relative date, the day of
     * the report where it was the source's own, and the day of what the outlet says itself.
     *
     * @return whether a date is another one now
     */
    boolean anchorMoved(FuzzyDate before, FuzzyDate anchor) {
        FuzzyDate reportedBefore = reported();
        FuzzyDate saidBefore = said();
        if (reportedBefore.sameTime(before)) {
            reported = anchor;
        }
        if (voice == Voice.NARRATOR && saidBefore.sameTime(before)) {
            said = anchor;
        } else if (saidBefore.basis() == Basis.RELATIVE) {
            said = RelativeDate.rederive(saidBefore, anchor).orElse(said);
        }
        return !reported().equals(reportedBefore) || !said().equals(saidBefore);
    }

    /** Whether a speaker said it; then another entry of the same one stands in their place. */
    public boolean exchangeSpeaker(Speaker from, Speaker into) {
        boolean said = speaker != null && speaker.id().equals(from.id());
        if (said) {
            speaker = into;
        }
        return said;
    }

    /** The relays of which a speaker was the agent; then another entry of the same one is. */
    public List<Hop> exchangeAgent(Speaker from, Speaker into) {
        List<Hop> exchanged =
                hops.stream().filter(hop -> hop.agent().id().equals(from.id())).toList();
        exchanged.forEach(hop -> hop.relayedBy(into));
        return exchanged;
    }

    /** As {@link #exchangeAgent(Speaker, Speaker)}, of certain relays alone. */
    public void exchangeAgent(Speaker from, Speaker into, Set<Long> relays) {
        hops.stream()
                .filter(hop -> relays.contains(hop.id()) && hop.agent().id().equals(from.id()))
                .forEach(hop -> hop.relayedBy(into));
    }

    /** Makes reports those of another claim, after its own. */
    public static void move(List<Long> reports, Claim into) {
        int place =
                into.attributions().stream().mapToInt(Attribution::place).max().orElse(-1) + 1;
        for (Long report : reports) {
            update("claim = ?1, place = ?2 where id = ?3", into, place++, report);
        }
    }

    /** Whether its date was counted from that of a source; then it counts from another entry of the same one. */
    public boolean exchangeAnchor(Long from, Long into) {
        boolean anchored = said != null && from.equals(said.anchor());
        if (anchored) {
            said = said.anchoredAt(into);
        }
        return anchored;
    }

    /** Whoever the report names: the speaker, and each who relayed it. */
    Set<Speaker> speakers() {
        Set<Speaker> named = new LinkedHashSet<>();
        if (speaker != null) {
            named.add(speaker);
        }
        hops.forEach(hop -> named.add(hop.agent()));
        return named;
    }

    /** Whether every relay was seen by us; true also of words that came without a relay (invariant 6). */
    public boolean everyHopSeen() {
        return hops.stream().allMatch(Hop::seen);
    }

    /** Whether the last who is named published it, too; an outlet that speaks itself needs no relay. */
    public boolean endsAtPublisher() {
        Speaker last = hops.isEmpty() ? speaker : hops.get(hops.size() - 1).agent();
        return source() != null
                && last != null
                && last.id().equals(source().publisher().id());
    }

    void judge() {
        judgedSha256 = ClaimContent.judged(this).sha256();
    }

    /** The fingerprint of what a verdict on this attribution would judge as it stands. */
    public String judgedSha256() {
        return judgedSha256;
    }

    public Long id() {
        return id;
    }

    public Claim claim() {
        return claim;
    }

    public int place() {
        return place;
    }

    public Speaker speaker() {
        return speaker;
    }

    public String roleThen() {
        return roleThen;
    }

    public Passage passage() {
        return passage;
    }

    /** The source of the passage, or null while there is no passage. */
    public Source source() {
        return passage == null ? null : passage.source();
    }

    public Voice voice() {
        return voice;
    }

    public Form form() {
        return form;
    }

    public SpeechAct act() {
        return act;
    }

    public String cue() {
        return cue;
    }

    /** When it was said, as well as that is known; never null. */
    public FuzzyDate said() {
        return said == null ? FuzzyDate.unknown() : said;
    }

    /** When it was reported, as well as that is known; never null. */
    public FuzzyDate reported() {
        return reported == null ? FuzzyDate.unknown() : reported;
    }

    /** The figure as reported here, or null when it does not differ from the claim's own. */
    public Figure figure() {
        return figure;
    }

    /** The figure as the speaker gave it, or null where that is not known. */
    public Figure original() {
        return original;
    }

    public List<Hop> hops() {
        return hops;
    }

    public List<Quotation> quotations() {
        return quotations;
    }
}
