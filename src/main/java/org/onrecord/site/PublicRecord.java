package org.onrecord.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Notice;
import org.onrecord.claim.PublicContent;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;
import org.onrecord.history.Act;
import org.onrecord.history.Addressed;
import org.onrecord.history.Content;
import org.onrecord.history.Event;
import org.onrecord.history.PublicLog;
import org.onrecord.history.Recorded;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.outcome.FollowUp;
import org.onrecord.outcome.Outcome;
import org.onrecord.outcome.OutcomeEntry;
import org.onrecord.outcome.ResponseState;
import org.onrecord.policy.Policy;
import org.onrecord.quantity.Quantity;
import org.onrecord.quantity.QuantityFigure;
import org.onrecord.review.Evidence;
import org.onrecord.review.Flag;
import org.onrecord.review.Review;
import org.onrecord.source.Passage;
import org.onrecord.source.Source;
import org.onrecord.speaker.Speaker;
import org.onrecord.tlog.Leaf;

/**
 * Logs what readers can see whenever an act changes it: the whole of a published claim with the verdicts in force and
 * its notices and who was asked for comment, or what a speaker's, source's, topic's or quantity's public page says. What
 * readers cannot see leaves no trace there.
 */
@ApplicationScoped
class PublicRecord {

    private static final String CLAIMS = "/claims/";

    private final PublicLog log;

    PublicRecord(PublicLog log) {
        this.log = log;
    }

    void recorded(@Observes Recorded told) {
        Event event = told.event();
        if (event.act().forReaders()) {
            seen(event).ifPresent(content -> log.append(event, content));
        }
    }

    /** What was published before there was a log enters it as it stands. */
    void atStart(@Observes StartupEvent start) {
        enterEarlier();
    }

    @Transactional
    void enterEarlier() {
        if (!log.isEmpty()) {
            return;
        }
        Event.<Event>list("""
                        subjectKind = ?1 and act = ?2 and subjectId in
                        (select c.id from Claim c where c.publication = ?3) order by id""", SubjectKind.CLAIM, Act.PUBLISHED, Publication.PUBLISHED)
                .forEach(event -> log.append(event, published(event, Claim.byId(event.subjectId()))));
    }

    private static Optional<Map<String, Object>> seen(Event event) {
        return switch (event.subjectKind()) {
            case CLAIM -> seen(event, Claim.byId(event.subjectId()));
            case SPEAKER -> seen(event, Speaker.byId(event.subjectId()), "/speakers/", PublicSpeakers::isPublic);
            case SOURCE -> seen(event, Source.byId(event.subjectId()), "/sources/", SourcePage::isPublic);
            case TOPIC -> seen(event, Topic.byId(event.subjectId()), "/topics/", PublicTopics::isPublic);
            case QUANTITY -> seen(event, Quantity.byId(event.subjectId()), "/quantities/", PublicQuantities::isPublic);
            case POLICY ->
                Optional.of(entry(event, Policy.byId(event.subjectId()).kind().path()));
            default -> Optional.empty();
        };
    }

    private static <T extends Addressed> Optional<Map<String, Object>> seen(
            Event event, T thing, String path, Predicate<T> isPublic) {
        T now = Addressed.survivor(thing);
        if (!isPublic.test(now)) {
            return Optional.empty();
        }
        return Optional.of(thing.merged() ? merged(event, thing, now, path) : entry(event, path + thing.slug()));
    }

    private static Map<String, Object> merged(Event event, Addressed from, Addressed into, String path) {
        return with(act(event, path + from.slug()), "into", path + into.slug());
    }

    private static Optional<Map<String, Object>> seen(Event event, Claim claim) {
        if (claim.published()) {
            return Optional.of(published(event, claim));
        }
        if (claim.merged()) {
            return Optional.of(merged(event, claim, Addressed.survivor(claim), CLAIMS));
        }
        if (event.act() == Act.ERASED) {
            return Optional.of(claim)
                    .filter(erased -> erased.publishedAt() != null)
                    .map(erased -> tombstone(event));
        }
        return event.act() == Act.WITHDRAWN
                ? Optional.of(with(act(event, CLAIMS + claim.slug()), "reason", claim.withdrawalReason()))
                : Optional.empty();
    }

    private static Map<String, Object> act(Event event, String address) {
        Map<String, Object> content = tombstone(event);
        content.put("address", address);
        return content;
    }

    /** That something was done, and no word of what to: an address holds words too. */
    private static Map<String, Object> tombstone(Event event) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("act", event.act().name());
        content.put("kind", event.subjectKind().name());
        content.put("at", Leaf.time(event.at()));
        return content;
    }

    private static Map<String, Object> published(Event event, Claim claim) {
        Map<String, Object> content = act(event, CLAIMS + claim.slug());
        content.put("text", claim.text());
        content.put("revision", Integer.toString(claim.revision()));
        content.put("published", Leaf.time(claim.publishedAt()));
        with(content, "alone", claim.overrideReason());
        Content said = content(event);
        SortedMap<String, String> fields = new TreeMap<>(said.fields());
        fields.keySet().retainAll(PublicContent.of(said).keySet());
        content.put("fields", fields);
        content.put(
                "verdicts",
                Review.of(claim).stream()
                        .filter(Review::inForce)
                        .sorted(Comparator.comparing(Review::id))
                        .map(PublicRecord::verdict)
                        .toList());
        Outcome.of(claim).ifPresent(outcome -> content.put("outcome", outcome(outcome)));
        QuantityFigure.of(claim).ifPresent(figure -> addFigure(figure, content));
        List<Object> links = new ArrayList<>();
        Beside.of(claim).forEach(beside -> links.add(link(beside, claim)));
        content.put("links", links);
        content.put(
                "notices", Notice.of(claim).stream().map(PublicRecord::notice).toList());
        List<FollowUp> again = FollowUp.shownOn(claim);
        if (!again.isEmpty()) {
            content.put("followUps", again.stream().map(PublicRecord::followUp).toList());
        }
        List<ResponseState> asked = ResponseState.now(claim);
        if (!asked.isEmpty()) {
            content.put(
                    "askedForComment", asked.stream().map(PublicRecord::asked).toList());
        }
        return content;
    }

    private static Map<String, Object> verdict(Review review) {
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("question", review.axis().name());
        with(verdict, "report", review.attributionId());
        verdict.put("verdict", review.verdict().name());
        verdict.put("knowledge", review.basis().name());
        verdict.put("rationale", review.rationale());
        verdict.put("flags", review.flags().stream().map(Flag::name).toList());
        verdict.put("revision", Integer.toString(review.revision()));
        verdict.put("needsReverification", review.stale());
        verdict.put("approved", Leaf.time(review.approvedAt()));
        with(verdict, "alone", review.overrideReason());
        List<Object> evidence = new ArrayList<>();
        review.evidence().forEach(piece -> evidence.add(evidence(piece)));
        verdict.put("evidence", evidence);
        return verdict;
    }

    private static Map<String, Object> evidence(Evidence piece) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("stance", piece.stance().name());
        evidence.put("origin", piece.origin());
        evidence.putAll(passage(piece.passage()));
        return evidence;
    }

    /** What is said of another claim is kept without a word of it, as hashes: its words may have to go one day. */
    private static Map<String, Object> link(Beside beside, Claim claim) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("kind", beside.link().kind().name());
        link.put("leads", beside.link().leadsFrom(claim) ? "from" : "to");
        link.put("addressSha256", Content.sha256(beside.claim().slug()));
        String note = beside.link().note();
        return with(link, "noteSha256", note == null ? null : Content.sha256(note));
    }

    /** The claim whose figure it repeats may not be public, and its words may have to go. */
    private static void addFigure(QuantityFigure figure, Map<String, Object> content) {
        content.put("amongRivals", figure.place());
        if (figure.repeats() != null) {
            content.put(
                    "repeatsAddressSha256",
                    Content.sha256(figure.repeats().claim().slug()));
        }
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("criteria", outcome.criteria());
        content.put("criteriaWritten", Leaf.time(outcome.criteriaAt()));
        with(content, "due", outcome.due().edtf());
        content.put(
                "entries", outcome.entries().stream().map(PublicRecord::entry).toList());
        return content;
    }

    private static Map<String, Object> entry(OutcomeEntry entry) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("status", entry.status().name());
        content.put("asOf", entry.asOf().edtf());
        content.put("note", entry.note());
        with(content, "irreversible", entry.irreversible());
        with(content, "reverses", entry.reverses());
        with(content, "reason", entry.reason());
        with(content, "alone", entry.overrideReason());
        content.put("entered", Leaf.time(entry.enteredAt()));
        if (entry.passage() != null) {
            content.put("passage", passage(entry.passage()));
        }
        return content;
    }

    private static Map<String, Object> passage(Passage passage) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("source", passage.source().title());
        content.put("exact", passage.exact());
        content.put("copy", passage.capture().textSha256());
        return content;
    }

    private static Map<String, Object> notice(Notice notice) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", notice.kind().name());
        told.put("at", Leaf.time(notice.at()));
        with(told, "was", notice.was());
        with(told, "now", notice.now());
        told.put("why", notice.why());
        return told;
    }

    private static Map<String, Object> followUp(FollowUp followUp) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("question", followUp.question());
        told.put("when", followUp.when());
        if (followUp.done()) {
            told.put("answered", Leaf.time(followUp.closedAt()));
            told.put("result", followUp.result().words());
        }
        return told;
    }

    private static Map<String, Object> asked(ResponseState state) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("speaker", state.speaker().name());
        asked.put("question", state.question());
        asked.put("askedOn", state.askedOn().toString());
        with(asked, "deadline", state.deadline());
        with(asked, "reply", state.reply());
        with(asked, "words", state.words());
        with(asked, "language", state.language());
        with(asked, "repliedOn", state.repliedOn());
        return with(asked, "why", state.why());
    }

    private static Map<String, Object> entry(Event event, String address) {
        Map<String, Object> content = act(event, address);
        content.put("revision", Integer.toString(event.revision()));
        content.put("fields", content(event).fields());
        return content;
    }

    private static Content content(Event event) {
        return Revision.of(event.subjectKind(), event.subjectId(), event.revision())
                .map(Revision::content)
                .orElseGet(Content::new);
    }

    private static Map<String, Object> with(Map<String, Object> content, String name, Object value) {
        if (value != null) {
            content.put(name, value.toString());
        }
        return content;
    }
}
