package org.onrecord.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Event;
import org.onrecord.history.Journal;
import org.onrecord.history.Recorded;
import org.onrecord.history.SubjectKind;
import org.onrecord.source.Capture;
import org.onrecord.source.CopyKept;
import org.onrecord.source.Passage;
import org.onrecord.source.RestingWords;
import org.onrecord.source.SearchedText;
import org.onrecord.source.Selector;

/**
 * Looks for the words that claims and verdicts rest on in every newer copy of their source, in the transaction in which
 * it is kept, and opens a task for the desk where they don't stand any more. It moves no passage.
 */
@ApplicationScoped
class QuoteWatch implements RestingWords {

    /** The acts after which something may rest on other words than before. */
    private static final Set<Act> LETTING_GO = Set.of(
            Act.EDITED, Act.VERDICT_PROPOSED, Act.VERDICT_APPROVED, Act.VERDICT_VOIDED, Act.WITHDRAWN, Act.MERGED);

    private final Journal journal;

    QuoteWatch(Journal journal) {
        this.journal = journal;
    }

    @Override
    public List<Selector> of(Long source) {
        return Quoted.from(source).stream()
                .map(quoted -> quoted.passage().selector())
                .distinct()
                .toList();
    }

    void copyKept(@Observes CopyKept told) {
        Capture copy = Capture.byId(told.capture());
        if (copy.failed()) {
            return;
        }
        List<Quoted> quoted = Quoted.from(told.source()).stream()
                .filter(words -> !words.capture().equals(copy.id()))
                .toList();
        if (!quoted.isEmpty()) {
            look(quoted, copy, told);
        }
    }

    /** What is written is written kind by kind, so that it goes to the database in batches. */
    private static void look(List<Quoted> quoted, Capture copy, CopyKept told) {
        SearchedText text = new SearchedText(copy.text());
        List<QuoteFinding> findings = quoted.stream()
                .map(words -> new QuoteFinding(
                        words.passage(), copy, text.check(words.passage().selector()), copy.capturedAt()))
                .toList();
        findings.forEach(finding -> finding.persist());
        Map<Long, QuoteTask> known = QuoteTask.newestOn(told.source());
        List<QuoteTask> settled = new ArrayList<>();
        List<QuoteTask> opened = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        List<Long> standing = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            QuoteFinding finding = findings.get(i);
            QuoteTask task = known.get(finding.passage().id());
            boolean open = task != null && task.open();
            if (!finding.outcome().gone()) {
                standing.add(finding.passage().id());
                if (open) {
                    task.standsAgain(told.actor());
                    settled.add(task);
                }
            } else if (open) {
                task.found(finding);
                gone.add(finding.passage().id());
            } else if (task == null || !task.answers(finding)) {
                opened.add(new QuoteTask(quoted.get(i).claim(), finding));
                gone.add(finding.passage().id());
            }
        }
        opened.forEach(task -> task.persist());
        settled.forEach(task -> task.did(told.actor(), Act.QUOTE_SETTLED));
        opened.forEach(task -> task.did(told.actor(), Act.QUOTE_GONE));
        Passage.goneSince(gone, copy.capturedAt());
        Passage.stand(standing);
    }

    /** Settles what is open on a claim where nothing rests on the words any more. */
    void recorded(@Observes Recorded told) {
        Event event = told.event();
        if (event.subjectKind() != SubjectKind.CLAIM || !LETTING_GO.contains(event.act())) {
            return;
        }
        List<QuoteTask> open = QuoteTask.openOn(event.subjectId());
        if (open.isEmpty()) {
            return;
        }
        Set<Long> quoted =
                Quoted.among(open.stream().map(task -> task.passage().id()).toList());
        Actor actor = new Actor(event.actor(), event.at(), journal);
        open.stream().filter(task -> !quoted.contains(task.passage().id())).forEach(task -> task.letGo(actor));
    }
}
