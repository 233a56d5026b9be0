package org.onrecord.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.account.User;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;

/** From where a claim was imported, by whom, and the entry itself word for word. Of one review there is one, however often it comes. */
@Entity
@Table(name = "imported_claim")
public class ImportedClaim extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Claim claim;

    private String reviewKey;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Import batch;

    @Column(columnDefinition = "text")
    private String raw;

    @Column(columnDefinition = "text")
    private String entry;

    @Column(columnDefinition = "text")
    private String messages;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User importedBy;

    private Instant importedAt;

    protected ImportedClaim() {}

    ImportedClaim(Claim claim, Import batch, String raw, Understood what, Actor actor) {
        this.claim = claim;
        this.batch = batch;
        this.reviewKey = what.key();
        this.raw = raw;
        this.entry = Kept.json(what.entry());
        this.messages = Kept.json(what.messages());
        this.importedBy = actor.user();
        this.importedAt = actor.at();
    }

    static Optional<ImportedClaim> of(Long claim) {
        return ImportedClaim.find(
                        "from ImportedClaim i join fetch i.batch join fetch i.importedBy where i.claim.id = ?1", claim)
                .firstResultOptional();
    }

    /** The claims that some of what was understood was imported as before, by the keys that it is kept under now. */
    static Map<String, Long> among(Collection<Understood> those) {
        List<ReviewKey> keys = those.stream()
                .map(Understood::reviewKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Long> kept = kept(keys);
        Map<String, Long> known = new HashMap<>();
        for (ReviewKey key : keys) {
            Long claim = kept.getOrDefault(key.current(), kept.get(key.former()));
            if (claim != null) {
                known.put(key.current(), claim);
            }
        }
        return known;
    }

    /** The keys of some reviews that are on record, of either kind, each with its claim. */
    static Map<String, Long> kept(Collection<ReviewKey> those) {
        Set<String> keys = those.stream()
                .flatMap(key -> Stream.of(key.current(), key.former()))
                .collect(Collectors.toSet());
        Map<String, Long> kept = new HashMap<>();
        if (!keys.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select i.reviewKey, i.claim.id from ImportedClaim i where i.reviewKey in ?1",
                            Object[].class)
                    .setParameter(1, keys)
                    .getResultList()
                    .forEach(row -> kept.put((String) row[0], (Long) row[1]));
        }
        return kept;
    }

    public Import batch() {
        return batch;
    }

    public User importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }

    /** The entry word for word; empty once it was erased by law. */
    public String written() {
        return raw;
    }

    Entry entry() {
        return Kept.entry(entry);
    }

    public List<Message> messages() {
        return Kept.read(messages, new TypeReference<List<Message>>() {});
    }
}
