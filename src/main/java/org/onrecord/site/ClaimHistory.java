package org.onrecord.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.claim.Claim;
import org.onrecord.claim.LinkDetail;
import org.onrecord.claim.Notice;
import org.onrecord.claim.PublicContent;
import org.onrecord.history.Act;
import org.onrecord.history.Difference;
import org.onrecord.history.Difference.Fate;
import org.onrecord.history.Difference.Span;
import org.onrecord.history.Event;
import org.onrecord.history.Revision;
import org.onrecord.history.SubjectKind;
import org.onrecord.outcome.ResponseState;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.review.Review;
import org.onrecord.review.Verdict;
import org.onrecord.web.Paging;

/**
 * Everything that readers could see of a claim since it was published, the newest first.
 *
 * <p>Its first version is the claim as it was published, with all its values and the verdicts that were in force then.
 * What the desk wrote and judged before that was never public and stays out, and so does a save that changed only the
 * desk's own note. Who acted is named by their part, never by their name.
 */
public final class ClaimHistory {

    /** One thing that changed, or the first version with all its values. */
    public record Entry(
            Instant at,
            String title,
            String by,
            String reason,
            List<PublicContent.Shown> values,
            List<Difference> changes) {

        /** The values in lists in each of which a name stands once: of two reports, or two who were asked, each has its own. */
        public List<List<PublicContent.Shown>> lists() {
            List<List<PublicContent.Shown>> lists = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (PublicContent.Shown value : values) {
                if (lists.isEmpty() || !names.add(value.label())) {
                    lists.add(new ArrayList<>());
                    names.clear();
                    names.add(value.label());
                }
                lists.get(lists.size() - 1).add(value);
            }
            return lists;
        }
    }

    /** Acts that show as what they did: as a version of the claim, a verdict, a notice, an answer. */
    private static final Set<Act> SHOWN_OTHERWISE = Set.of(
            Act.CREATED,
            Act.EDITED,
            Act.VERDICT_APPROVED,
            Act.VERDICT_VOIDED,
            Act.PUBLISHED,
            Act.NOTICED,
            Act.RESPONSE_ASKED,
            Act.RESPONSE_RECORDED);

    /** Acts of which the detail may name another claim, for readers to know as far as they may. */
    private static final Set<Act> LINKS = Set.of(Act.LINKED, Act.UNLINKED, Act.JOINED_QUANTITY);

    private static final String EDITOR = "an editor";
    private static final String REVIEWER = "a reviewer";
    private static final String ADMIN_ALONE = "an administrator, alone";

    private final Claim claim;
    private final int number;
    private final List<Event> events;
    private final List<Review> verdicts;
    private final List<Notice> notices;
    private final List<ResponseState> asked;
    private final int first;
    private final List<Revision> revisions;

    private ClaimHistory(Claim claim, int number) {
        this.claim = claim;
        this.number = number;
        this.events = Event.of(SubjectKind.CLAIM, claim.id());
        this.verdicts = Review.ever(claim).stream()
                .filter(review -> review.approvedAt() != null)
                .sorted(Comparator.comparing(Review::approvedAt).thenComparing(Review::id))
                .toList();
        this.notices = Notice.of(claim);
        this.asked = ResponseState.of(claim);
        this.first = Event.<Event>find(
                        "subjectKind = ?1 and subjectId = ?2 and act = ?3 order by id",
                        SubjectKind.CLAIM,
                        claim.id(),
                        Act.PUBLISHED)
                .firstResultOptional()
                .map(Event::revision)
                .orElse(claim.revision());
        this.revisions = revisions();
    }

    static ClaimHistory of(Claim claim, int number) {
        return new ClaimHistory(claim, number);
    }

    /** One more before the page's oldest, to compare it with, and one after its newest, where the next page begins. */
    private List<Revision> revisions() {
        return Revision.list(
                "subjectKind = ?1 and subjectId = ?2 and number between ?3 and ?4 order by number",
                SubjectKind.CLAIM,
                claim.id(),
                Math.max(first, oldest() - 1),
                newest() + 1);
    }

    private int newest() {
        return claim.revision() - Paging.offset(number);
    }

    private int oldest() {
        return Math.max(first, newest() - Paging.SIZE + 1);
    }

    public Claim claim() {
        return claim;
    }

    public Head head() {
        return Head.article(
                "History: " + claim.text(),
                "Every version of this claim that readers could see.",
                "/claims/" + claim.slug() + "/history");
    }

    public String paged() {
        return Head.encoded("/claims/" + claim.slug() + "/history") + "?page=";
    }

    /** The versions since publication, of which this page holds some. */
    public Paging<Revision> versions() {
        List<Revision> shown = revisions.stream()
                .filter(revision -> revision.number() >= oldest() && revision.number() <= newest())
                .toList();
        return new Paging<>(shown, number, claim.revision() - first + 1L);
    }

    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        versions().items().forEach(revision -> version(revision).ifPresent(entries::add));
        if (!versions().items().isEmpty()) {
            verdicts.stream()
                    .filter(review -> happenedHere(review.approvedAt()))
                    .map(this::verdict)
                    .forEach(entries::add);
            verdicts.stream()
                    .filter(Review::isVoid)
                    .filter(review -> happenedHere(review.endedAt()))
                    .map(ClaimHistory::voided)
                    .forEach(entries::add);
            notices.stream()
                    .filter(notice -> happenedHere(notice.at()))
                    .map(ClaimHistory::told)
                    .forEach(entries::add);
            asked.stream()
                    .filter(state -> happenedHere(state.at()))
                    .map(ClaimHistory::asked)
                    .forEach(entries::add);
            List<Event> acts = events.stream()
                    .filter(event -> event.act().forReaders() && !SHOWN_OTHERWISE.contains(event.act()))
                    .filter(event -> happenedHere(event.at()))
                    .toList();
            Map<String, String> links = LinkDetail.forReaders(acts.stream()
                    .filter(event -> LINKS.contains(event.act()))
                    .map(Event::detail)
                    .toList());
            acts.forEach(event -> entries.add(act(event, links)));
        }
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return entries;
    }

    private static Entry act(Event event, Map<String, String> links) {
        String detail = links.getOrDefault(event.detail(), event.detail());
        return new Entry(event.at(), capital(event.act().label()), "the desk", detail, List.of(), List.of());
    }

    /** Whether a moment after publication falls among the versions of this page. */
    private boolean happenedHere(Instant at) {
        Instant begin = oldest() == first ? claim.publishedAt() : at(oldest()).orElse(claim.publishedAt());
        boolean begun = at.isAfter(claim.publishedAt()) && !at.isBefore(begin);
        return begun && at(newest() + 1).map(at::isBefore).orElse(true);
    }

    private Optional<Instant> at(int version) {
        return revision(version).map(Revision::at);
    }

    private Optional<Revision> revision(int version) {
        return revisions.stream()
                .filter(revision -> revision.number() == version)
                .findFirst();
    }

    private Optional<Entry> version(Revision revision) {
        if (revision.number() == first) {
            return Optional.of(published(revision));
        }
        List<Difference> changes = revision(revision.number() - 1)
                .map(before -> PublicContent.between(before.content(), revision.content()))
                .orElse(List.of());
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(revision.at(), "Edited", EDITOR, revision.reason(), List.of(), changes));
    }

    private Entry published(Revision revision) {
        List<PublicContent.Shown> values =
                new ArrayList<>(PublicContent.of(revision.content()).values());
        verdicts.stream()
                .filter(review -> !review.approvedAt().isAfter(claim.publishedAt()))
                .filter(review -> successor(review)
                        .map(next -> next.approvedAt().isAfter(claim.publishedAt()))
                        .orElse(true))
                .filter(review -> review.axis() == Axis.CONTENT || holds(revision, review.attributionId()))
                .forEach(review -> values.add(new PublicContent.Shown(
                        question(review), review.verdict().label())));
        asked.stream()
                .filter(state -> !state.at().isAfter(claim.publishedAt()))
                .filter(state -> asked.stream()
                        .filter(next ->
                                next.response().id().equals(state.response().id()))
                        .noneMatch(next ->
                                next.number() > state.number() && !next.at().isAfter(claim.publishedAt())))
                .forEach(state -> values.addAll(Asked.values(state)));
        boolean alone = claim.overrideReason() != null;
        return new Entry(
                claim.publishedAt(),
                "Published",
                alone ? ADMIN_ALONE : REVIEWER,
                claim.overrideReason(),
                values,
                List.of());
    }

    private static boolean holds(Revision revision, Long report) {
        return revision.content().fields().keySet().stream().anyMatch(key -> key.startsWith("report " + report + "."));
    }

    private Entry verdict(Review review) {
        Verdict none = review.axis() == Axis.CONTENT ? ContentVerdict.NOT_RATED : AttributionVerdict.UNCHECKED;
        String before = predecessor(review)
                .filter(other -> !other.isVoid())
                .map(Review::verdict)
                .orElse(none)
                .label();
        String label = review.verdict().label();
        return new Entry(
                review.approvedAt(),
                "Verdict",
                review.overrideReason() == null ? REVIEWER : ADMIN_ALONE,
                review.overrideReason(),
                before.equals(label) ? List.of(new PublicContent.Shown(question(review), label)) : List.of(),
                before.equals(label)
                        ? List.of()
                        : List.of(new Difference(
                                question(review),
                                List.of(new Span(Fate.REMOVED, before), new Span(Fate.ADDED, label)))));
    }

    private static Entry voided(Review review) {
        return new Entry(
                review.endedAt(),
                "Verdict void",
                REVIEWER,
                review.voidReason(),
                List.of(),
                List.of(new Difference(
                        question(review),
                        List.of(new Span(Fate.REMOVED, review.verdict().label()), new Span(Fate.ADDED, "Void")))));
    }

    private static Entry told(Notice notice) {
        List<PublicContent.Shown> values = new ArrayList<>();
        if (notice.was() != null) {
            values.add(new PublicContent.Shown("It said", notice.was()));
        }
        if (notice.now() != null) {
            values.add(new PublicContent.Shown("It says now", notice.now()));
        }
        return new Entry(notice.at(), notice.kind().label(), "the desk", notice.why(), values, List.of());
    }

    private static Entry asked(ResponseState state) {
        return new Entry(
                state.at(),
                state.number() == 1 ? "Asked for comment" : "What came of asking for comment",
                EDITOR,
                state.why(),
                Asked.values(state),
                List.of());
    }

    private Optional<Review> predecessor(Review review) {
        return sameQuestion(review)
                .filter(other -> verdicts.indexOf(other) < verdicts.indexOf(review))
                .reduce((earlier, later) -> later);
    }

    private Optional<Review> successor(Review review) {
        return sameQuestion(review)
                .filter(other -> verdicts.indexOf(other) > verdicts.indexOf(review))
                .findFirst();
    }

    private Stream<Review> sameQuestion(Review review) {
        return verdicts.stream()
                .filter(other -> other.axis() == review.axis()
                        && other.basis() == review.basis()
                        && Objects.equals(other.attributionId(), review.attributionId()));
    }

    private static String question(Review review) {
        String knowledge =
                review.basis() == Knowledge.IN_HINDSIGHT ? " (" + review.basis().label() + ")" : "";
        return review.axis().label() + knowledge;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
