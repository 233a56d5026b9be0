package org.onrecord.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onrecord.claim.ClaimDrafts;
import org.onrecord.claim.ClaimForm;
import org.onrecord.history.Actor;
import org.onrecord.history.Journal;
import org.onrecord.review.ContentVerdict;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.FormData;
import org.onrecord.web.Issue;

/** Makes drafts of what was found, some at a time, each such step whole or not at all. */
@ApplicationScoped
class Applying {

    /** How many are taken in one step. */
    static final int AT_ONCE = 200;

    private final ClaimDrafts drafts;
    private final Journal journal;

    Applying(ClaimDrafts drafts, Journal journal) {
        this.drafts = drafts;
        this.journal = journal;
    }

    /**
     * Takes the next step of an import.
     *
     * @param silence since when another worker must have been silent for its work to be taken over
     * @param most how many entries are taken
     * @return whether there may be more to do, for this worker
     */
    @Transactional
    boolean step(Long id, String worker, Instant silence, Instant now, int most) {
        Import batch = Import.locked(id);
        if (!batch.workedOnBy(worker, silence, now)) {
            return false;
        }
        List<ImportItem> items = ImportItem.next(batch, most);
        if (items.isEmpty()) {
            batch.done(now);
            return false;
        }
        new Step(batch, items, new Actor(batch.appliedBy(), now, journal)).take();
        return true;
    }

    /** Refuses the next entry of an import, which was tried by itself and stopped the desk. */
    @Transactional
    void refuseNext(Long id, String worker, Instant silence, Instant now) {
        Import batch = Import.locked(id);
        if (batch.workedOnBy(worker, silence, now)) {
            ImportItem.next(batch, 1).forEach(item -> {
                item.refuse("Something went wrong at the desk itself while the draft was made.");
                batch.count(item.stage());
            });
        }
    }

    /** Some entries of one import. */
    private final class Step {

        private final Import batch;
        private final List<ImportItem> items;
        private final Actor actor;
        private final Map<ImportItem, Understood> fresh = new LinkedHashMap<>();
        private final Map<String, Long> known;

        Step(Import batch, List<ImportItem> items, Actor actor) {
            this.batch = batch;
            this.items = items;
            this.actor = actor;
            ColumnMapping mapping = batch.mapping();
            items.forEach(item -> fresh.put(item, item.understood(mapping)));
            this.known = ImportedClaim.among(fresh.values());
        }

        void take() {
            List<ImportItem> again = new ArrayList<>();
            Map<String, ImportItem> first = new LinkedHashMap<>();
            for (ImportItem item : items) {
                Understood what = fresh.get(item);
                if (!what.usable()) {
                    item.refuse("");
                } else if (known.containsKey(what.key())) {
                    item.already(known.get(what.key()), what.key());
                } else if (first.putIfAbsent(what.key(), item) != null) {
                    again.add(item);
                }
            }
            make(List.copyOf(first.values()));
            again.forEach(this::repeat);
            items.forEach(item -> batch.count(item.stage()));
        }

        private void make(List<ImportItem> those) {
            List<Entry> entries =
                    those.stream().map(item -> fresh.get(item).entry()).toList();
            Claimants claimants = Claimants.of(entries);
            Map<String, ContentVerdict> readings =
                    TheirLabel.among(entries.stream().map(Entry::verdict).collect(Collectors.toSet()));
            List<ClaimDrafts.Draft> all = entries.stream()
                    .map(entry -> draft(entry, claimants.speaker(entry, batch.speakerKind(), actor), readings))
                    .toList();
            List<ClaimDrafts.Made> made = drafts.write(all, actor, "Imported");
            for (int i = 0; i < those.size(); i++) {
                keep(those.get(i), made.get(i));
            }
        }

        private void keep(ImportItem item, ClaimDrafts.Made made) {
            Understood what = fresh.get(item);
            if (made.claim() == null) {
                item.refuse(made.issues().list().stream().map(Issue::message).collect(Collectors.joining(" ")));
                return;
            }
            new ImportedClaim(made.claim(), batch, item.written(), what, actor).persist();
            known.put(what.key(), made.claim().id());
            item.made(made.claim().id(), what.key());
        }

        /** The same review stands in one import twice. */
        private void repeat(ImportItem item) {
            String key = fresh.get(item).key();
            if (known.containsKey(key)) {
                item.already(known.get(key), key);
            } else {
                item.refuse("The same stands before it, and could not be imported.");
            }
        }
    }

    /** The form as an editor would fill it in. */
    private static ClaimDrafts.Draft draft(Entry entry, Speaker speaker, Map<String, ContentVerdict> readings) {
        ContentVerdict reading = readings.get(TheirRating.key(entry.verdict()));
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("formKey", UUID.randomUUID().toString());
        fields.putSingle("text", entry.claim());
        fields.putSingle("language", entry.language().isEmpty() ? "und" : entry.language());
        fields.putSingle("aboutPlace", entry.place());
        fields.putSingle("topics", entry.topics());
        fields.putSingle("roleThen", entry.role());
        fields.putSingle("said", entry.said());
        if (!entry.quotation().isEmpty()) {
            fields.putSingle("quotations.exact", entry.quotation());
            fields.putSingle("quotations.language", entry.language());
        }
        boolean unknown = speaker == null && !entry.speaker().isEmpty();
        fields.putSingle("note", DraftNote.of(entry, reading == null ? null : reading.label(), unknown));
        return new ClaimDrafts.Draft(ClaimForm.from(new FormData(fields)), speaker);
    }
}
