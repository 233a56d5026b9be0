package org.onrecord.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Claim;
import org.onrecord.review.ContentVerdict;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.Choice;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;

/**
 * An import as it stands: on its way, or with what was found in it, a page of that.
 *
 * @param shown which entries are shown; null for all
 * @param fresh how many drafts would be made now, where that is counted
 */
record ImportPage(Import batch, Stage shown, Paging<PreviewRow> rows, int fresh, ColumnMapping mapping, Issues issues) {

    static ImportPage of(Import batch, Stage shown, int page) {
        boolean rows = batch.phase() == Phase.PREVIEW || batch.phase() == Phase.DONE || batch.phase() == Phase.MAPPING;
        return new ImportPage(
                batch,
                shown,
                rows ? rows(batch, shown, page) : new Paging<>(List.of(), 1, 0),
                counted(batch) ? Repeats.fresh(batch) : 0,
                batch.mapping(),
                Issues.none());
    }

    ImportPage sent(ColumnMapping typed, Issues faults) {
        return new ImportPage(batch, shown, rows, fresh, typed, faults);
    }

    /** Before the columns are said, what stands in them is known of no row. */
    private static boolean counted(Import batch) {
        return batch.phase() == Phase.PREVIEW && batch.counted();
    }

    private static Paging<PreviewRow> rows(Import batch, Stage shown, int page) {
        Paging<ImportItem> items = ImportItem.page(batch, shown, page);
        ColumnMapping mapping = batch.mapping();
        Map<ImportItem, Understood> what = new LinkedHashMap<>();
        items.items().forEach(item -> what.put(item, item.understood(mapping)));
        Map<String, Long> known = ImportedClaim.among(what.values());
        List<Entry> entries = what.values().stream().map(Understood::entry).toList();
        Claimants claimants = Claimants.of(entries);
        Map<String, ContentVerdict> readings =
                TheirLabel.among(entries.stream().map(Entry::verdict).collect(Collectors.toSet()));
        Map<Long, Claim> drafts = drafts(items.items());
        Set<ImportItem> again = counted(batch) ? Repeats.among(items.items(), batch) : Set.of();
        List<PreviewRow> rows = new ArrayList<>();
        what.forEach((item, understood) -> rows.add(new PreviewRow(
                item,
                understood,
                item.claimId() == null ? null : drafts.get(item.claimId()),
                known.get(understood.key()),
                again.contains(item),
                claimants.meant(understood.entry()),
                readings.get(TheirRating.key(understood.entry().verdict())))));
        return new Paging<>(rows, items.number(), items.total());
    }

    private static Map<Long, Claim> drafts(List<ImportItem> items) {
        List<Long> ids =
                items.stream().map(ImportItem::claimId).filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : Claim.<Claim>list("id in ?1", ids).stream().collect(Collectors.toMap(Claim::id, claim -> claim));
    }

    public boolean counted() {
        return counted(batch);
    }

    /** How many could be imported, but are on record already, or stand there more than once. */
    public int known() {
        return counted() ? batch.left() - fresh : 0;
    }

    public String path() {
        return "/desk/imports/" + batch.id();
    }

    public String showing() {
        return shown == null ? "" : "show=" + shown.name();
    }

    public boolean shows(String stage) {
        return shown == null ? stage.equals("all") : shown.name().equals(stage);
    }

    public List<TableColumn> columns() {
        return List.of(TableColumn.values());
    }

    /** The name of the field that says where a column is. */
    public String field(TableColumn column) {
        return "column." + column.name();
    }

    /** Which heading a column is now; empty for none. */
    public String chosen(TableColumn column) {
        int place = mapping.place(column);
        return place < 0 ? "" : Integer.toString(place);
    }

    /** The headings to choose among. */
    public List<Choice> headings() {
        List<String> headings = batch.headings();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            choices.add(Choice.of(Integer.toString(i), (i + 1) + " · " + Shown.shortly(headings.get(i))));
        }
        return choices;
    }

    public List<SpeakerKind> kinds() {
        return Arrays.stream(SpeakerKind.values())
                .filter(kind -> Set.of(
                                SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.OUTLET, SpeakerKind.STATE)
                        .contains(kind))
                .toList();
    }
}
