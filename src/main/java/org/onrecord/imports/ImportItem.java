package org.onrecord.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.web.Beginning;
import org.onrecord.web.Paging;

/** One entry of an import: what was found, word for word, and what became of it. */
@Entity
@Table(name = "import_item")
public class ImportItem extends PanacheEntityBase {

    private static final int LONGEST = 1_000;

    /** In the order of an index. H2 sees that only where all columns are named, and would else sort all of an import. */
    private static final String OF_STAGE = "batch = ?1 and stage = ?2 order by batch.id, stage, place";

    /** So many are keyed with one statement. */
    private static final int KEYED_AT_ONCE = 500;

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Import batch;

    private int place;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String foundAt;

    @Column(columnDefinition = "text")
    private String raw;

    @Column(columnDefinition = "text")
    private String entry;

    @Column(columnDefinition = "text")
    private String messages;

    private String reviewKey;
    private Long claimId;
    private String why;

    protected ImportItem() {}

    private ImportItem(Import batch, int place, String where, String raw, List<Message> messages) {
        this.batch = batch;
        this.place = place;
        this.stage = Stage.READY;
        this.foundAt = Beginning.of(where, LONGEST);
        this.raw = raw;
        this.entry = "";
        this.messages = Kept.json(messages);
    }

    static ImportItem review(Import batch, int place, FoundReview found) {
        ImportItem item = new ImportItem(batch, place, found.where(), found.raw(), found.messages());
        Entry entry = Entry.of(found);
        item.entry = Kept.json(entry);
        item.reviewKey = ReviewKey.ofReview(entry).current();
        item.stage = found.usable() ? Stage.READY : Stage.REFUSED;
        return item;
    }

    static ImportItem row(Import batch, int place, List<String> cells, long line, List<Message> messages) {
        return new ImportItem(batch, place, "line " + line, Kept.json(cells), messages);
    }

    /** What nothing could be made of. */
    static ImportItem unread(Import batch, int place, List<Message> messages) {
        ImportItem item = new ImportItem(batch, place, messages.get(0).where(), "", messages);
        item.stage = Stage.REFUSED;
        return item;
    }

    /** The next of an import that nothing became of yet. */
    static List<ImportItem> next(Import batch, int most) {
        return ImportItem.<ImportItem>find(OF_STAGE, batch, Stage.READY)
                .range(0, most - 1)
                .list();
    }

    /** The entries of an import in their order, or those of one stage: a page of them. */
    static Paging<ImportItem> page(Import batch, Stage stage, int page) {
        List<ImportItem> found = (stage == null
                        ? ImportItem.<ImportItem>find("batch = ?1 order by batch.id, place", batch)
                        : ImportItem.<ImportItem>find(OF_STAGE, batch, stage))
                .range(Paging.offset(page), Paging.offset(page) + Paging.SIZE - 1)
                .list();
        long total = stage == null ? count("batch", batch) : count("batch = ?1 and stage = ?2", batch, stage);
        return new Paging<>(found, page, total);
    }

    /** Keys reviews by what they are on record under, so that a statement can tell those that are. */
    static void recognise(List<ImportItem> items) {
        Map<ImportItem, ReviewKey> keys = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.reviewKey != null)
                .forEach(item -> keys.put(item, item.key(Kept.entry(item.entry))));
        keyed(keys);
    }

    private static void keyed(Map<ImportItem, ReviewKey> keys) {
        Set<String> known = ImportedClaim.kept(keys.values()).keySet();
        keys.forEach((item, key) -> item.reviewKey = key.kept(known));
    }

    /** Says of each row whether a draft can be made of it by what its columns are said to hold; gives how many can't. */
    static int sorted(Import batch, ColumnMapping mapping) {
        List<ImportItem> items = list("batch = ?1 order by batch.id, place", batch);
        for (int from = 0; from < items.size(); from += KEYED_AT_ONCE) {
            sort(items.subList(from, Math.min(items.size(), from + KEYED_AT_ONCE)), mapping);
        }
        return (int) items.stream().filter(item -> item.stage == Stage.REFUSED).count();
    }

    private static void sort(List<ImportItem> items, ColumnMapping mapping) {
        Map<ImportItem, ReviewKey> keys = new LinkedHashMap<>();
        for (ImportItem item : items) {
            if (!item.raw.isEmpty()) {
                Understood what = item.understood(mapping);
                item.stage = what.usable() ? Stage.READY : Stage.REFUSED;
                keys.put(item, what.reviewKey());
            }
        }
        keyed(keys);
    }

    /** Forgets the words of what an import held and made nothing of. */
    static void forget(Import batch) {
        update("raw = '', entry = '', messages = '[]', why = null where batch = ?1", batch);
    }

    /** What is taken of it, with what is to be said of that; a row is read by what its columns hold. */
    Understood understood(ColumnMapping mapping) {
        List<Message> said = Kept.read(messages, new TypeReference<List<Message>>() {});
        if (!batch.spreadsheet() || raw.isEmpty()) {
            Entry read = Kept.entry(entry);
            return new Understood(read, said, key(read));
        }
        return Understood.row(Kept.read(raw, new TypeReference<List<String>>() {}), foundAt, mapping, said);
    }

    /** Where its words are erased, nothing else is left to know it by than the key that it was found under. */
    private ReviewKey key(Entry read) {
        if (reviewKey == null) {
            return null;
        }
        return raw.isEmpty() ? new ReviewKey(reviewKey, reviewKey) : ReviewKey.ofReview(read);
    }

    /** A draft was made of it, which keeps its words from now on. */
    void made(Long claim, String key) {
        stage = Stage.MADE;
        claimId = claim;
        reviewKey = key;
        raw = "";
        entry = "";
        messages = "[]";
    }

    /** A draft was made of it before. */
    void already(Long claim, String key) {
        made(claim, key);
        stage = Stage.ALREADY;
    }

    void refuse(String reason) {
        stage = Stage.REFUSED;
        why = Beginning.of(reason, LONGEST);
    }

    public Long id() {
        return id;
    }

    int place() {
        return place;
    }

    /** What tells it from every other; null for rows of which that is not found out yet. */
    String reviewKey() {
        return reviewKey;
    }

    public Stage stage() {
        return stage;
    }

    /** Where in what was read it stands, in words. */
    public String where() {
        return foundAt;
    }

    public String written() {
        return raw;
    }

    public Long claimId() {
        return claimId;
    }

    /** Why no draft was made of it, besides what its messages say; or null. */
    public String why() {
        return why;
    }
}
