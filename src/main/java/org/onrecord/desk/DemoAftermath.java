package org.onrecord.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.claim.Claim;
import org.onrecord.history.Actor;
import org.onrecord.outcome.CriteriaForm;
import org.onrecord.outcome.EntryForm;
import org.onrecord.outcome.FollowUp;
import org.onrecord.outcome.OutcomeWriting;
import org.onrecord.outcome.Result;
import org.onrecord.quantity.JoinForm;
import org.onrecord.quantity.Joining;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Issues;
import org.onrecord.web.Site;

/**
 * What came of the demo desk's claims: the figures that stand beside one another, what is to be looked at again, and
 * what became of the pledge.
 */
@ApplicationScoped
class DemoAftermath {

    private final Joining joining;
    private final OutcomeWriting outcomes;
    private final Site site;

    DemoAftermath(Joining joining, OutcomeWriting outcomes, Site site) {
        this.joining = joining;
        this.outcomes = outcomes;
        this.site = site;
    }

    /**
     * What it holds, as it stands in {@code demo/aftermath.json}; claims by their number in the desk's own list,
     * sources by their key.
     */
    record Plan(List<Look> followUps, List<Judged> outcomes) {

        static Plan read() {
            return DemoRecord.read("aftermath.json", Plan.class);
        }
    }

    /**
     * Something to look at again: on a date, some days after the demo is loaded, or after an event.
     *
     * @param found what was found, or null while it waits
     */
    record Look(String row, String question, String due, Integer inDays, String event, String found) {

        private FuzzyDate date(LocalDate today) {
            String date = inDays == null ? due : today.plusDays(inDays).toString();
            return date == null ? null : FuzzyDate.of(date);
        }
    }

    record Judged(String row, String criteria, String due, List<Entry> entries) {}

    record Entry(String status, String asOf, String note, String source, String words) {}

    /** Puts a claim's figure beside the others; the first one makes the quantity. */
    void join(Long claim, DemoEstimates estimates, boolean first, Actor editor) {
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "quantity", estimates.name());
        if (first) {
            put(fields, "make", "yes");
            put(fields, "counts", estimates.counts());
            put(fields, "description", estimates.description());
            put(fields, "cumulative", "yes");
        }
        require(joining.join(claim, JoinForm.from(DemoRecord.form(fields)), editor)
                .issues());
    }

    /** Sets a question on a claim, for whoever sets it. */
    void lookAgain(Long claim, Look look, Actor editor) {
        FollowUp.Entry entry =
                new FollowUp.Entry(look.question(), look.date(site.today()), look.event(), editor.user());
        FollowUp followUp = FollowUp.set(Claim.locked(claim), entry, false, editor);
        followUp.persist();
        if (look.found() != null) {
            followUp.done(Result.note(look.found()), editor);
        }
    }

    /**
     * Says by what a claim is judged, and what came of it so far.
     *
     * @param copies the number of the copy that each source has
     */
    void judge(Long claim, Judged judged, Map<String, Long> copies, Actor editor) {
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "criteria", judged.criteria());
        put(fields, "due", judged.due());
        require(outcomes.agree(claim, CriteriaForm.from(DemoRecord.form(fields)), editor)
                .issues());
        judged.entries().forEach(entry -> enter(claim, entry, copies, editor));
    }

    private void enter(Long claim, Entry entry, Map<String, Long> copies, Actor editor) {
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "formKey", UUID.randomUUID().toString());
        put(fields, "status", entry.status());
        put(fields, "asOf", entry.asOf());
        put(fields, "note", entry.note());
        put(fields, "passage.copy", copies.get(entry.source()).toString());
        put(fields, "passage.exact", entry.words());
        require(outcomes.enter(claim, EntryForm.from(DemoRecord.form(fields)), editor)
                .issues());
    }

    private static void put(Map<String, List<String>> fields, String field, String value) {
        fields.put(field, List.of(value));
    }

    private static void require(Issues issues) {
        if (!issues.isEmpty()) {
            throw new IllegalStateException("Refused: " + issues.byField());
        }
    }
}
