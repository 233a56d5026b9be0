package org.onrecord.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.onrecord.account.User;
import org.onrecord.extract.Doubt;
import org.onrecord.history.Content;
import org.onrecord.web.LineEnds;
import org.onrecord.web.Paging;
import org.onrecord.web.Refusal;

/** The desk's own copy of a source at a moment. Never changed; only its text can be erased by law. */
@Entity
@Immutable
@Table(name = "capture")
public class Capture extends PanacheEntityBase {

    /** The largest text that is kept, in bytes of UTF-8. */
    public static final int MAX_BYTES = 2_000_000;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Source source;

    /** Read only where the text itself is shown or searched: it may be 2 MB. */
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "body", columnDefinition = "text")
    private String text;

    private String textSha256;

    @Enumerated(EnumType.STRING)
    private Arrival arrival;

    @Enumerated(EnumType.STRING)
    private Quality quality;

    private Instant capturedAt;

    /** Null when the desk itself looked again. */
    @ManyToOne(fetch = FetchType.LAZY)
    private User capturedBy;

    /** Null for a text that was pasted. */
    @Embedded
    private Original original;

    /** Where each page of a PDF begins in the text, as numbers apart by commas; null for all else. */
    private String pageStarts;

    /** Why something else came than was asked for; null unless it did. */
    @Enumerated(EnumType.STRING)
    private Doubt doubt;

    protected Capture() {}

    /** Keeps a text that a person pasted, its line ends made one kind, since offsets count them. */
    public static Capture pasted(Source source, String text, User by, Instant at) {
        return pasted(source, text, Quality.OK, by, at);
    }

    /** As {@link #pasted(Source, String, User, Instant)}, of a source that has copies already. */
    static Capture pasted(Source source, String text, Quality quality, User by, Instant at) {
        return new Capture(source, text, Arrival.PASTED, quality, by, at);
    }

    private Capture(Source source, String text, Arrival arrival, Quality quality, User by, Instant at) {
        this.source = source;
        this.text = LineEnds.normal(text);
        this.textSha256 = Content.sha256(this.text);
        this.arrival = arrival;
        this.quality = quality;
        this.capturedBy = by;
        this.capturedAt = at;
    }

    /**
     * Keeps what came from the web or from a file.
     *
     * @param quality how far the words that rest on the source were found in it; whatever it is, what is in doubt is a
     *     soft failure
     * @param by who asked for it, or null when the desk itself looked again
     */
    public static Capture arrived(Source source, Arrived what, Quality quality, User by, Instant at) {
        Quality judged = what.doubt() == null ? quality : Quality.SOFT_FAILURE;
        Capture capture = new Capture(source, what.text(), what.arrival(), judged, by, at);
        capture.original = what.original();
        capture.pageStarts = what.pageStarts();
        capture.doubt = what.doubt();
        return capture;
    }

    /** A copy with its source and publisher. */
    public static Capture byId(Long id) {
        return ifAny(id).orElseThrow(Refusal::missing);
    }

    /** A copy with its source and publisher, if there is one of this id. */
    public static Optional<Capture> ifAny(Long id) {
        return find("from Capture c join fetch c.source s join fetch s.publisher where c.id = ?1", id)
                .firstResultOptional();
    }

    /** The copy of a source that holds this very text. */
    public static Optional<Capture> same(Source source, String text) {
        return find("source = ?1 and textSha256 = ?2 order by id desc", source, Content.sha256(LineEnds.normal(text)))
                .firstResultOptional();
    }

    /** The newest copy of any source that holds this very text, with its source and publisher. */
    public static Optional<Capture> holding(String text) {
        return find("""
                        from Capture c join fetch c.source s join fetch s.publisher
                        where c.textSha256 = ?1 and length(c.text) > 0 and c.quality <> ?2 order by c.id desc""", Content.sha256(LineEnds.normal(text)), Quality.SOFT_FAILURE)
                .firstResultOptional();
    }

    /** The copy of a source that holds this very text, read from bytes as this was, and no less in doubt. */
    static Optional<Capture> same(Source source, Arrived what) {
        return Capture.<Capture>list(
                        "source = ?1 and textSha256 = ?2 and original.sha256 is not null order by id desc",
                        source,
                        Content.sha256(LineEnds.normal(what.text())))
                .stream()
                .filter(copy -> copy.doubt == what.doubt())
                .findFirst();
    }

    /** A page of the copies of a source, the newest first, and one more, where there is one, behind them. */
    static List<Capture> of(Source source, int page) {
        return find("from Capture c left join fetch c.capturedBy where c.source = ?1 order by c.id desc", source)
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE)
                .list();
    }

    /** The text of the newest copy of a source that is one of it; empty when there is none. */
    public static String newestText(Source source) {
        return find(
                        "select c.text from Capture c where c.source = ?1 and c.quality <> ?2 order by c.id desc",
                        source,
                        Quality.SOFT_FAILURE)
                .project(String.class)
                .range(0, 0)
                .<String>list()
                .stream()
                .findFirst()
                .orElse("");
    }

    /** The newest copy of each source that something can rest on, the newest first, with its source and publisher. */
    public static List<Capture> newestOf(List<Source> sources) {
        return sources.isEmpty() ? List.of() : list("""
                        from Capture c join fetch c.source s join fetch s.publisher
                        where c.id in (select max(k.id) from Capture k
                            where k.source in ?1 and k.quality <> ?2 group by k.source.id)
                        order by s.id desc""", sources, Quality.SOFT_FAILURE);
    }

    /** The ids of all copies of a source. */
    public static List<Long> idsOf(Source source) {
        return find("select c.id from Capture c where c.source = ?1 order by c.id", source)
                .project(Long.class)
                .list();
    }

    /** Makes copies those of another entry of the same source: what they hold stays as it is. */
    public static void belongTo(Source same, Collection<Long> copies) {
        if (!copies.isEmpty()) {
            getEntityManager().flush();
            getEntityManager()
                    .createNativeQuery("update capture set source_id = :source where id in (:copies)")
                    .setParameter("source", same.id())
                    .setParameter("copies", copies)
                    .executeUpdate();
        }
    }

    public Long id() {
        return id;
    }

    public Source source() {
        return source;
    }

    public String text() {
        return text;
    }

    /** Whether its text was erased by law: the hash is still that of what it was. */
    public boolean erased() {
        return text.isEmpty() && !textSha256.equals(Content.sha256(""));
    }

    public String textSha256() {
        return textSha256;
    }

    public Arrival arrival() {
        return arrival;
    }

    public Quality quality() {
        return quality;
    }

    /** Whether something else came than the source: nothing can rest on it. */
    public boolean failed() {
        return quality == Quality.SOFT_FAILURE;
    }

    public Instant capturedAt() {
        return capturedAt;
    }

    /** Who kept it, or null when the desk itself looked again. */
    public User capturedBy() {
        return capturedBy;
    }

    /** The bytes that its text was read from, or null for a text that was pasted. */
    public Original original() {
        return original;
    }

    /** Why something else came than was asked for, or null. */
    public Doubt doubt() {
        return doubt;
    }

    /** The same in a sentence for a person, or null. */
    public String doubted() {
        return Original.doubted(doubt, original);
    }

    /**
     * An address of the source with the page of a PDF added to it, on which words of this copy begin; empty where it
     * doesn't lead to that file. Viewers of such files go to a page, and few of them to words.
     */
    public Optional<String> pageIn(String address, Selector words) {
        boolean file = original != null && original.address() != null
                || address.replaceAll("[?#].*", "").toLowerCase(Locale.ROOT).endsWith(".pdf");
        return file
                ? pageAt(words.start()).map(number -> address.replaceAll("#.*", "") + "#page=" + number)
                : Optional.empty();
    }

    /** How many pages a PDF has; empty for all else. */
    public Optional<Integer> pages() {
        return pageStarts == null ? Optional.empty() : Optional.of(pageStarts.split(",").length);
    }

    /** The page of a PDF, counted from 1, on which an offset of the text lies; empty for all else. */
    public Optional<Integer> pageAt(int offset) {
        long before = Arrived.pages(pageStarts).stream()
                .filter(start -> start <= offset)
                .count();
        return before == 0 ? Optional.empty() : Optional.of((int) before);
    }
}
