package org.onrecord.review;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication.Step;
import org.onrecord.history.Actor;
import org.onrecord.history.Alias;
import org.onrecord.history.SubjectKind;
import org.onrecord.source.WantedBytes;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/**
 * Takes the words of a claim out of everything that holds some, because the law asks for it: the only code that may
 * change what is on record, and it takes words alone. Ids, times, acts, who acted, hashes and places in the log stay.
 *
 * <p>It works by statements, since nothing else in the product can change a row of the record.
 */
final class Erasure {

    /** In this order: what rests on others goes before them. What no statement reaches, the claim itself forgets. */
    private static final List<String> STATEMENTS = List.of(
            "delete from follow_up where claim_id = ?1",
            "delete from evidence where review_id in (select r.id from review r where r.claim_id = ?1)",
            """
            update review set rationale = '', override_reason = null, void_reason = null, version = version + 1,
                standing = case when standing = 'DRAFT' then 'SUPERSEDED' else standing end
            where claim_id = ?1""",
            "delete from outcome_entry where outcome_id in (select o.id from outcome o where o.claim_id = ?1)",
            """
            update revision set content = '{}', reason = null where subject_kind = 'OUTCOME'
                and subject_id in (select o.id from outcome o where o.claim_id = ?1)""",
            "delete from outcome where claim_id = ?1",
            "update notice set was_text = null, now_text = null, why = '' where claim_id = ?1",
            "update claim_link set note = null where from_id = ?1 or to_id = ?1",
            "delete from claim_mark where claim_id = ?1",
            "delete from likely_pair where one_id = ?1 or other_id = ?1",
            """
            delete from proposed_claim where claim_id is null and exists (
                select 1 from article r join passage p on p.capture_id = r.capture_id
                    join attribution a on a.passage_id = p.id
                where r.id = proposed_claim.article_id and a.claim_id = ?1
                    and proposed_claim.starts_at >= p.starts_at and proposed_claim.starts_at < p.ends_at)""",
            """
            update proposed_claim set fields = '{}', hints = '{}', why = null, version = version + 1
            where claim_id = ?1""",
            "update imported_claim set raw = '', entry = '', messages = '[]' where claim_id = ?1",
            """
            update import_item set raw = '', entry = '', messages = '[]', why = null where claim_id = ?1
                or review_key in (select i.review_key from imported_claim i where i.claim_id = ?1)""",
            """
            update quantity_figure set repeats_id = null, version = version + 1
            where repeats_id in (select f.id from quantity_figure f where f.claim_id = ?1)""",
            "delete from quantity_figure where claim_id = ?1",
            "delete from response_state where response_id in (select r.id from claim_response r where r.claim_id = ?1)",
            "delete from claim_response where claim_id = ?1",
            "delete from quote_task where claim_id = ?1",
            "delete from api_draft where claim_id = ?1",
            "delete from quotation where attribution_id in (select a.id from attribution a where a.claim_id = ?1)",
            "delete from hop where attribution_id in (select a.id from attribution a where a.claim_id = ?1)",
            "delete from attribution where claim_id = ?1",
            "update merge set reason = '' where subject_kind = 'CLAIM' and (from_id = ?1 or into_id = ?1)",
            "update revision set content = '{}', reason = null where subject_kind = 'CLAIM' and subject_id = ?1",
            "update record_event set detail = null where subject_kind = 'CLAIM' and subject_id = ?1",
            """
            update log_leaf set content = null, salt = null, record_salt = null
            where subject_kind = 'CLAIM' and subject_id = ?1""");

    /** Also those that an edit left behind: no row tells any more which claim they were of. */
    private static final String UNUSED = """
            select p.id from passage p where not exists (select 1 from attribution a where a.passage_id = p.id)
                and not exists (select 1 from evidence e where e.passage_id = p.id)
                and not exists (select 1 from outcome_entry o where o.passage_id = p.id)""";

    /** What was found of words goes before them. */
    private static final List<String> UNUSED_PASSAGES = List.of(
            "delete from quote_task where passage_id in (" + UNUSED + ")",
            "delete from quote_finding where passage_id in (" + UNUSED + ")",
            "delete from passage where id in (" + UNUSED + ")");

    /** Newer copies in which the claim's words were looked for: they hold them, too, or nearly the same. */
    private static final String NEWER = """
            select f.capture.id from QuoteFinding f
            where exists (select 1 from Attribution a where a.passage = f.passage and a.claim.id = ?1)
            or exists (select 1 from Evidence e where e.passage = f.passage and e.review.claim.id = ?1)""";

    /** The copies that what is said to have come of a claim rests on, and newer ones in which its words were looked for. */
    private static final String ENTERED = """
            select p.capture_id from outcome o join outcome_entry e on e.outcome_id = o.id
                join passage p on p.id = e.passage_id
            where o.claim_id = ?1
            union
            select f.capture_id from outcome o join outcome_entry e on e.outcome_id = o.id
                join quote_finding f on f.passage_id = e.passage_id
            where o.claim_id = ?1""";

    /**
     * What is on its way to be a copy can hold the same words as those that go, or be the same bytes. The word columns
     * of what it says of itself go, too.
     */
    private static final String DELIVERIES = """
            update delivery set body = null, page_starts = null, own_title = null, own_publisher = null,
                own_author = null, own_published = null, own_canonical = null, phase = 'DISMISSED', version = version + 1
            where capture_id in (?1)
                or bytes_sha256 in (select c.bytes_sha256 from capture c where c.id in (?1))
                or body in (select c.body from capture c where c.id in (?1))""";

    private static final String BYTES =
            "select distinct c.original.sha256 from Capture c where c.id in ?1 and c.original.sha256 is not null";

    /**
     * What is taken of the copies themselves: the text, the hashes by which it could be found again, and what stood in
     * them in the place of other claims' words.
     */
    private static final List<String> OF_COPIES = List.of(
            "delete from text_mark where capture_id in (?1)",
            "delete from proposed_claim where article_id in (select r.id from article r where r.capture_id in (?1))",
            "update article set dateline = null, version = version + 1 where capture_id in (?1)",
            "delete from text_overlap where capture_id in (?1) or other_id in (?1)",
            "update quote_finding set now_text = null where capture_id in (?1)",
            "update capture set body = '', page_starts = null where id in (?1)");

    private Erasure() {}

    /**
     * Erases a claim, and those that were merged into it; to be called in a transaction. Everything that was read in it before is forgotten, so that none of
     * it is written back.
     *
     * @param letGo told of bytes that nothing on record refers to any more
     * @return why nothing was erased, if nothing was
     */
    static Issues of(Long id, ErasureForm form, Actor actor, Consumer<String> letGo) {
        EntityManager database = Claim.getEntityManager();
        List<Long> all = withMerged(id);
        all.stream().sorted().map(Claim::locked).forEach(Erasure::require);
        if (Claim.byId(id).merged()) {
            throw Refusal.conflict("It was merged into another claim. Erase that one, or undo the merge first.");
        }
        Set<Long> copies = form.withCopies() ? copies(id, database) : Set.of();
        Set<Long> others = copies.isEmpty() ? Set.of() : others(id, copies, database);
        if (!others.isEmpty()) {
            return Issues.none().add("copies", refusal(others.size()));
        }
        database.flush();
        for (String statement : STATEMENTS) {
            all.forEach(one ->
                    database.createNativeQuery(statement).setParameter(1, one).executeUpdate());
        }
        UNUSED_PASSAGES.forEach(
                statement -> database.createNativeQuery(statement).executeUpdate());
        if (!copies.isEmpty()) {
            empty(copies, letGo, database);
        }
        database.clear();
        for (Long one : all) {
            Claim claim = Claim.locked(one);
            claim.erase(actor, form.grounds());
            Alias.forget(SubjectKind.CLAIM, one);
        }
        return Issues.none();
    }

    /** The rows stay, with the hash and the size of what they held. */
    private static void empty(Set<Long> copies, Consumer<String> letGo, EntityManager database) {
        database.createNativeQuery(DELIVERIES).setParameter(1, copies).executeUpdate();
        OF_COPIES.forEach(statement ->
                database.createNativeQuery(statement).setParameter(1, copies).executeUpdate());
        database.clear();
        List<String> bytes = database.createQuery(BYTES, String.class)
                .setParameter(1, copies)
                .getResultList();
        WantedBytes.unwanted(bytes).forEach(letGo);
    }

    private static void require(Claim claim) {
        claim.publication().after(Step.ERASE);
    }

    /** The claim, and all that were merged into it, over however many steps: they say what it says. */
    private static List<Long> withMerged(Long id) {
        List<Long> all = new ArrayList<>(List.of(id));
        for (int i = 0; i < all.size(); i++) {
            Claim.<Claim>list("mergedInto", all.get(i)).forEach(merged -> all.add(merged.id()));
        }
        return all;
    }

    /** The copies that the claim rests on, and newer ones of the same, kept from everyone else until the transaction ends. */
    private static Set<Long> copies(Long claim, EntityManager database) {
        Set<Long> copies = new TreeSet<>(
                database.createQuery("select a.passage.capture.id from Attribution a where a.claim.id = ?1", Long.class)
                        .setParameter(1, claim)
                        .getResultList());
        copies.addAll(database.createQuery(
                        "select e.passage.capture.id from Evidence e where e.review.claim.id = ?1", Long.class)
                .setParameter(1, claim)
                .getResultList());
        copies.addAll(ids(database.createNativeQuery(ENTERED, Long.class).setParameter(1, claim)));
        copies.addAll(
                database.createQuery(NEWER, Long.class).setParameter(1, claim).getResultList());
        if (!copies.isEmpty()) {
            database.createNativeQuery("select id from capture where id in (?1) order by id for update")
                    .setParameter(1, copies)
                    .getResultList();
        }
        return copies;
    }

    /** The other claims that rest on any of these copies. */
    private static Set<Long> others(Long claim, Set<Long> copies, EntityManager database) {
        Set<Long> others = new HashSet<>(database.createQuery("""
                        select a.claim.id from Attribution a
                        where a.claim.id <> ?1 and a.passage.capture.id in ?2""", Long.class)
                .setParameter(1, claim)
                .setParameter(2, copies)
                .getResultList());
        others.addAll(database.createQuery("""
                        select e.review.claim.id from Evidence e
                        where e.review.claim.id <> ?1 and e.passage.capture.id in ?2""", Long.class)
                .setParameter(1, claim)
                .setParameter(2, copies)
                .getResultList());
        others.addAll(ids(database.createNativeQuery("""
                        select o.claim_id from outcome o join outcome_entry e on e.outcome_id = o.id
                            join passage p on p.id = e.passage_id
                        where o.claim_id <> ?1 and p.capture_id in (?2)""", Long.class)
                .setParameter(1, claim)
                .setParameter(2, copies)));
        return others;
    }

    private static List<Long> ids(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Long.class::cast).toList();
    }

    private static String refusal(int others) {
        return (others == 1 ? "Another claim rests" : others + " other claims rest")
                + " on the same copies. Erase the claim without its copies, or those first.";
    }
}
