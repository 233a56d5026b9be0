package org.onrecord.review;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Checkability;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Fidelity;
import org.onrecord.claim.Form;
import org.onrecord.claim.Hop;
import org.onrecord.claim.Naming;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Quotation;
import org.onrecord.claim.SpeechAct;
import org.onrecord.claim.Topic;
import org.onrecord.claim.Voice;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;
import org.onrecord.history.Act;
import org.onrecord.history.Actor;
import org.onrecord.history.Event;
import org.onrecord.history.PublicLog;
import org.onrecord.history.SubjectKind;
import org.onrecord.outcome.Responses;
import org.onrecord.search.CaughtUp;
import org.onrecord.source.Arrival;
import org.onrecord.source.Arrived;
import org.onrecord.source.Capture;
import org.onrecord.source.CopyKept;
import org.onrecord.source.Delivery;
import org.onrecord.source.Original;
import org.onrecord.source.Passage;
import org.onrecord.source.Quality;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.WholeRecordFirst;
import org.onrecord.time.FuzzyDate;
import org.onrecord.tlog.NoteVerifier;
import org.onrecord.tlog.Verification;
import org.onrecord.tlog.Verification.Options;
import org.onrecord.tlog.Verification.Report;
import org.onrecord.warc.CaptureStore;
import org.onrecord.warc.Origin;

/** What is left of a claim that was erased by law: no word of it, and a log that still verifies. */
@QuarkusTest
@Tag(WholeRecordFirst.TAG)
class ErasureTest {

    private static final String GROUNDS = "Order of the county court, file 12/24";

    /** Every column of the schema in which words of a claim can stand. */
    private static final List<String> HOLDING = List.of(
            "attribution.cue",
            "attribution.figure_counted",
            "attribution.figure_hedge",
            "attribution.figure_parts",
            "attribution.figure_period",
            "attribution.figure_place",
            "attribution.figure_unit",
            "attribution.figure_verbatim",
            "attribution.original_counted",
            "attribution.original_hedge",
            "attribution.original_parts",
            "attribution.original_period",
            "attribution.original_place",
            "attribution.original_unit",
            "attribution.original_verbatim",
            "attribution.reported_verbatim",
            "attribution.role_then",
            "attribution.said_verbatim",
            "capture.body",
            "claim.about_place",
            "claim.about_verbatim",
            "claim.figure_counted",
            "claim.figure_hedge",
            "claim.figure_parts",
            "claim.figure_period",
            "claim.figure_place",
            "claim.figure_unit",
            "claim.figure_verbatim",
            "claim.note",
            "claim.override_reason",
            "claim.searchable",
            "claim.slug",
            "claim.text",
            "claim_link.note",
            "claim_response.contact",
            "evidence.note",
            "evidence.origin",
            "hop.figure_counted",
            "hop.figure_hedge",
            "hop.figure_parts",
            "hop.figure_period",
            "hop.figure_place",
            "hop.figure_unit",
            "hop.figure_verbatim",
            "hop.verb",
            "log_leaf.content",
            "notice.now_text",
            "notice.was_text",
            "notice.why",
            "passage.exact",
            "passage.prefix",
            "passage.suffix",
            "proposed_claim.fields",
            "proposed_claim.hints",
            "proposed_claim.why",
            "quantity_figure.as_of_verbatim",
            "quantity_figure.fall_words",
            "quotation.exact",
            "quotation.original",
            "quotation.translated_by",
            "quote_finding.now_text",
            "quote_task.note",
            "record_event.detail",
            "response_state.question",
            "response_state.why",
            "response_state.words",
            "review.override_reason",
            "review.rationale",
            "review.void_reason",
            "revision.content",
            "revision.reason");

    @Inject
    PublicLog log;

    @Inject
    CaptureStore store;

    @Inject
    jakarta.enterprise.event.Event<CopyKept> kept;

    private User editor;
    private User reviewer;
    private User admin;
    private Browser browser;
    private String mark;
    private Long copy;
    private Long speaker;
    private Long topic;

    @BeforeEach
    void signIn() {
        editor = People.editor();
        reviewer = People.reviewer();
        admin = People.admin();
        browser = opened(admin);
        mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
        speaker = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Ana Sousa"));
        topic = Records.topic(editor, Records.unique("Harbours"));
        copy = Records.capture(
                editor, "It was " + mark + " before. “The " + mark + " sea is calm,” " + mark + " said.");
    }

    private static Browser opened(User person) {
        Browser browser = People.browserOf(person);
        browser.open("/desk/claims");
        return browser;
    }

    // ---------------------------------------------------------------- a claim with a mark wherever words can stand

    private FuzzyDate date() {
        return FuzzyDate.of("2024-05-28").saidAs("on " + mark);
    }

    private Figure figure() {
        String words = mark + " words";
        return new Figure(
                words, Bound.APPROX, BigDecimal.TEN, null, null, mark, mark, null, mark, null, mark, mark, words);
    }

    private Claim.Entry entry(String more) {
        return new Claim.Entry(
                "Boats " + mark + more,
                "en",
                ClaimKind.QUANTITY,
                Checkability.YES,
                null,
                date(),
                "harbour " + mark,
                figure(),
                Set.of(Topic.byId(topic)),
                "note " + mark);
    }

    private Attribution.Entry report(Passage passage) {
        return new Attribution.Entry(
                Speaker.byId(speaker),
                "master of " + mark,
                passage,
                Voice.SPEAKER,
                Form.MIXED,
                SpeechAct.ASSERTS,
                "said " + mark,
                date(),
                date(),
                figure(),
                figure(),
                List.of(
                        new Hop(Speaker.byId(speaker), "told " + mark, Naming.ELIDED, false, figure()),
                        new Hop(passage.source().publisher(), null, Naming.STATED, true)),
                List.of(new Quotation(
                        mark + " sea is calm", "en", "o mar " + mark, "pt", "by " + mark, Fidelity.TRANSLATION)));
    }

    private Passage passage(String words) {
        return Records.passage(Capture.byId(copy), words);
    }

    private Long draft() {
        return Records.as(editor, actor -> {
            Claim claim = new Claim(UUID.randomUUID().toString(), "Boats " + mark, actor.user(), actor.at());
            claim.persist();
            claim.enter(entry(""));
            Attribution attribution = claim.attribute(report(passage("It was " + mark + " before.")));
            claim.persistAndFlush();
            claim.revise(actor, "First " + mark);
            claim.correct(attribution, report(passage("“The " + mark + " sea is calm,”")));
            claim.enter(entry(" left"));
            claim.revise(actor, "Again " + mark);
            return claim.id();
        });
    }

    private Long inReview() {
        Long id = draft();
        act(editor, id, Claim::submit);
        act(reviewer, id, (claim, actor) -> claim.requestChanges(actor, "Change " + mark));
        act(editor, id, Claim::submit);
        return id;
    }

    private Long published() {
        Long id = inReview();
        approve(id, propose(id, ContentVerdict.MIXED));
        act(admin, id, (claim, actor) -> claim.publish(actor, "Alone " + mark));
        act(editor, id, (claim, actor) -> {
            claim.enter(entry(" the harbour"));
            claim.revise(actor, "Put right " + mark);
            claim.tell(actor, new Notice.Entry(NoticeKind.CORRECTION, "was " + mark, "now " + mark, "why " + mark));
        });
        Long again = propose(id, ContentVerdict.REFUTED);
        approve(id, again);
        Records.as(reviewer, actor -> {
            Review.byId(again).declareVoid(actor, List.of(), "Void " + mark);
            return again;
        });
        propose(id, ContentVerdict.UNPROVEN);
        pageChanged();
        readAsArticle(id);
        linkedTo(id);
        standsAmongRivals(id);
        Long asked = Responses.asked(editor, id, speaker, "Asked " + mark);
        Responses.answered(editor, id, asked, "Answered " + mark, "Since " + mark);
        run("update claim_response set contact = ?1 where id = ?2", "By " + mark, asked);
        return id;
    }

    /** Its figure stands beside others, one of which repeats it. */
    private void standsAmongRivals(Long id) {
        Long quantity = Records.quantity(editor, Records.unique("Boats lost"));
        place(1, quantity, id, null);
        place(2, quantity, Records.draft(editor, Records.unique("Boats left")), id(1));
    }

    private void place(int number, Long quantity, Long claim, Long repeats) {
        run(
                """
                insert into quantity_figure (id, version, quantity_id, claim_id, as_of_edtf, as_of_verbatim, fall_kind,
                    fall_words, repeats_id, joined_at, joined_by_id)
                values (?1, 0, ?2, ?3, '2024', ?4, 'OTHER', ?5, %s,
                    timestamp with time zone '2024-06-03 00:00:00+00:00', ?6)""".formatted(repeats),
                id(number),
                quantity,
                claim,
                repeats == null ? "in " + mark : "in 2024",
                repeats == null ? "fell " + mark : "fell",
                editor.id());
    }

    /** Another claim stands beside it, and says so to readers and in the record. */
    private void linkedTo(Long id) {
        Long other = Records.published(editor, reviewer, Records.unique("Boats came"));
        Object[] link = {"other", id.toString(), "relation", "RIVAL_OF", "note", "beside " + mark};
        assertEquals(
                303,
                opened(editor).send("/desk/claims/" + other + "/links", link).statusCode());
    }

    /** The copy was read for claims: one became the claim, and others of the same words were left or rejected. */
    private void readAsArticle(Long id) {
        run("""
                insert into article (id, version, capture_id, entered_by_id, entered_at)
                values (?1, 0, ?2, ?3, timestamp with time zone '2024-06-03 00:00:00+00:00')""", id(0), copy, editor.id());
        proposal(1, "ACCEPTED", id);
        proposal(2, "OPEN", null);
        proposal(3, "REJECTED", null);
    }

    /** An id of this test's own, which no sequence comes to. */
    private long id(int number) {
        return 1_000_000 + 10 * copy + number;
    }

    private void proposal(int number, String decision, Long claim) {
        run(
                """
                insert into proposed_claim (id, version, article_id, starts_at, certainty, decision, by_hand, changed,
                    form_key, fields, marks, hints, claim_id, why)
                values (?1, 0, ?2, ?3, 90, ?4, false, false, ?5, ?6, '[]', ?7, %s, ?8)""".formatted(claim),
                id(number),
                id(0),
                ("It was " + mark + " before. ").length() + number,
                decision,
                UUID.randomUUID().toString(),
                "{\"text\":[\"Boats " + mark + "\"]}",
                "{\"reasons\":[\"Because of " + mark + "\"]}",
                "why " + mark);
    }

    /** A newer copy says something else in the place of the words, and somebody noted what is the case. */
    private void pageChanged() {
        Records.as(editor, actor -> {
            Capture first = Capture.byId(copy);
            Capture newer = Capture.pasted(
                    first.source(), first.text().replace("sea is", "sea is not"), actor.user(), actor.at());
            newer.persist();
            kept.fire(new CopyKept(first.source().id(), newer.id(), actor));
            return Claim.getEntityManager()
                    .createNativeQuery("update quote_task set note = ?1 where passage_id in"
                            + " (select p.id from passage p where p.capture_id = ?2)")
                    .setParameter(1, "noted " + mark)
                    .setParameter(2, copy)
                    .executeUpdate();
        });
    }

    private Long withdrawn() {
        Long id = published();
        act(reviewer, id, (claim, actor) -> claim.withdraw(actor, "Forged " + mark));
        return id;
    }

    private interface Verb {
        void on(Claim claim, Actor actor);
    }

    private static void act(User person, Long id, Verb verb) {
        Records.as(person, actor -> {
            verb.on(Claim.locked(id), actor);
            return id;
        });
    }

    private Long propose(Long id, ContentVerdict verdict) {
        return Records.as(editor, actor -> {
            Claim claim = Claim.whole(id);
            Review review = new Review(claim, verdict, Knowledge.AT_THE_TIME, "Because " + mark, Set.of());
            review.restsOn(List.of(
                    new Evidence(passage(mark + " said."), Stance.SUPPORTS, "root " + mark, "evidence " + mark)));
            review.propose(actor, Review.of(claim));
            review.persist();
            return review.id();
        });
    }

    private void approve(Long id, Long review) {
        Records.as(admin, actor -> {
            Review.byId(review).approve(actor, Review.of(Claim.byId(id)), "Alone with " + mark);
            return review;
        });
    }

    // ---------------------------------------------------------------- helps

    private Response erase(Long id, String... more) {
        List<String> fields = new ArrayList<>(List.of("grounds", GROUNDS, "confirm", "ERASE"));
        fields.addAll(List.of(more));
        return browser.send("/desk/claims/" + id + "/erasure", fields.toArray());
    }

    private static String address(Long id) {
        return "/claims/"
                + QuarkusTransaction.requiringNew().call(() -> Claim.byId(id)).slug();
    }

    private static Publication publication(Long id) {
        return Records.claim(id).publication();
    }

    private static List<?> rows(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Claim.getEntityManager().createNativeQuery(query).getResultList());
    }

    /** Every column of every table in which a word stands. */
    private static List<String> holding(String word) {
        Set<String> found = new TreeSet<>();
        List<?> columns = rows("""
                select table_name || '.' || column_name from information_schema.columns
                where lower(table_schema) = 'public' and (lower(data_type) like '%char%' or lower(data_type) = 'text')""");
        for (Object column : columns) {
            String[] name = column.toString().split("\\.");
            String query =
                    "select count(*) from \"%s\" where lower(\"%s\") like '%%%s%%'".formatted(name[0], name[1], word);
            if (!rows(query).get(0).toString().equals("0")) {
                found.add(column.toString().toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(found);
    }

    private static String archive() {
        return given().get("/log/archive").asString();
    }

    private static Report verified(String archive, String since) throws IOException {
        return Verification.archive(
                new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8)), new Options(key(), since));
    }

    private static NoteVerifier key() {
        return NoteVerifier.read(given().get("/log/key").asString().strip());
    }

    private void assertNoWordIsLeft(List<String> but) throws IOException {
        assertEquals(but, holding(mark));
        assertFalse(archive().contains(mark));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        log.wholeArchive(whole);
        assertFalse(whole.toString(StandardCharsets.UTF_8).contains(mark));
        assertFalse(browser.send("/desk/audit/export").asString().contains(mark));
        assertTrue(log.check().holds(), log.check().toString());
    }

    // ---------------------------------------------------------------- what goes and what stays

    @Test
    void theMarkStandsWhereverAClaimCanHoldWords() {
        published();
        assertEquals(HOLDING, holding(mark));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noWordOfItIsLeftAnywhereAndTheLogStillVerifies(boolean withdrawnBefore) throws IOException {
        Long id = withdrawnBefore ? withdrawn() : published();
        String address = address(id);
        String before = archive();
        String kept = given().get("/log/checkpoint").asString();
        Object leaves = rows("select leaves from log_head").get(0);
        List<?> commitments =
                rows("select content_commitment, record_commitment from log_leaf order by position").stream()
                        .map(row -> List.of((Object[]) row))
                        .toList();
        List<?> hashes = rows("select content_sha256 from revision where subject_kind = 'CLAIM' and subject_id = " + id
                + " order by number");
        List<Act> acts = acts(id);
        assertTrue(count("select count(*) from claim_mark where claim_id = ?1", id) > 0);

        Response answer = erase(id);

        assertEquals(303, answer.statusCode(), answer.asString());
        assertEquals(Publication.ERASED, publication(id));
        assertNoWordIsLeft(List.of("capture.body"));
        assertEquals(0L, count("select count(*) from claim_mark where claim_id = ?1", id), "found by no hash");
        String after = archive();
        assertTrue(verified(after, kept).holds(), verified(after, kept).toString());
        assertTrue(verified(before, null).holds(), "what was downloaded before still holds");
        assertEquals(
                commitments,
                rows("select content_commitment, record_commitment from log_leaf where position < " + leaves
                                + " order by position")
                        .stream()
                        .map(row -> List.of((Object[]) row))
                        .toList());
        assertEquals(
                hashes,
                rows("select content_sha256 from revision where subject_kind = 'CLAIM' and subject_id = " + id
                        + " order by number"));
        List<Act> now = acts(id);
        assertEquals(acts, now.subList(0, acts.size()));
        assertEquals(List.of(Act.ERASED), now.subList(acts.size(), now.size()));
        assertEquals(410, given().get(address).statusCode());
    }

    private static List<Act> acts(Long id) {
        return QuarkusTransaction.requiringNew().call(() -> Event.of(SubjectKind.CLAIM, id)).stream()
                .map(Event::act)
                .toList();
    }

    @Test
    void aTombstoneSaysThatItWasErasedAndWhenAndNothingElse() {
        Long id = published();
        erase(id);
        List<?> open = rows(
                "select content from log_leaf where content is not null and subject_kind = 'CLAIM' and subject_id = "
                        + id);
        assertEquals(1, open.size());
        String content = open.get(0).toString();
        assertTrue(content.matches("\\{\"act\":\"ERASED\",\"at\":\"[0-9T:.Z-]+\",\"kind\":\"CLAIM\"}"), content);
        assertTrue(archive().contains(content.replace("\"", "\\\"")), "everyone can see that there was an erasure");
    }

    private static void run(String statement, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = Capture.getEntityManager().createNativeQuery(statement);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            query.executeUpdate();
        });
    }

    private static long count(String query, Long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) Capture.getEntityManager()
                                .createNativeQuery(query)
                                .setParameter(1, id)
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void theCopiesThatItRestsOnCanGoWithIt() throws IOException {
        Long id = published();
        String hash = Records.as(editor, actor -> Capture.byId(copy).textSha256());
        Long like = Records.capture(editor, "Of another claim.");
        run("insert into text_mark (capture_id, hash) values (?1, 1)", copy);
        run("insert into text_mark (capture_id, hash) values (?1, 1)", like);
        run(
                "insert into text_overlap (id, capture_id, other_id, of_capture, of_other) values (-?1, ?1, ?2, 1, 1)",
                copy,
                like);
        run(
                "insert into text_overlap (id, capture_id, other_id, of_capture, of_other) values (-?2, ?2, ?1, 1, 1)",
                copy,
                like);
        run("update article set dateline = ?2 where capture_id = ?1", copy, "HARBOUR, " + mark);
        assertEquals(303, erase(id, "copies", "yes").statusCode());
        assertNoWordIsLeft(List.of());
        Response article = browser.open("/desk/articles/" + id(0));
        assertTrue(article.asString().contains("The text of this copy was erased by law,"), article.asString());
        assertEquals(0L, count("select count(*) from text_mark where capture_id = ?1", copy), "found again by no hash");
        assertEquals(1L, count("select count(*) from text_mark where capture_id = ?1", like));
        assertEquals(0L, count("select count(*) from text_overlap where capture_id = ?1 or other_id = ?1", copy));
        assertEquals(hash, Records.as(editor, actor -> Capture.byId(copy).textSha256()));
        Response page = browser.open("/desk/captures/" + copy);
        assertEquals(200, page.statusCode());
        assertTrue(page.asString().contains("The text of this copy was erased by law."));
        Browser editors = opened(editor);
        assertEquals(200, editors.open("/desk/claims/new?capture=" + copy).statusCode());
        assertFalse(editors.open("/desk/captures/" + copy).asString().contains("Enter a claim from this copy"));
    }

    @Test
    void theBytesOfCopiesGoWithTheirWordsUnlessAnotherCopyIsReadFromThem() throws IOException {
        String own = kept("<p>Own " + mark);
        String shared = kept("<p>Shared " + mark);
        Long first = read(own, "The words of the first.");
        Long second = read(shared, "The words of the second.");
        Long other = read(shared, "The words of another.");
        Long coming = coming(own, null);
        Long typed = coming(kept("<p>Picture " + mark), "The words of the first.");
        Long apart = coming(kept("<p>Apart " + mark), "Other words.");
        Long id = resting(first, "The words of the first.");
        rest(id, second, "The words of the second.");

        assertEquals(303, erase(id, "copies", "yes").statusCode());

        assertFalse(store.holds(own));
        assertTrue(store.holds(shared));
        assertEquals(List.of("", "", "The words of another."), List.of(words(first), words(second), words(other)));
        assertEquals(
                List.of(own, 9L + mark.length()),
                Records.as(
                        editor,
                        actor -> List.of(
                                Capture.byId(first).original().sha256(),
                                Capture.byId(first).original().size())));
        assertEquals(
                List.of("DISMISSED", "DISMISSED", "WAITING"),
                Stream.of(coming, typed, apart)
                        .map(delivery -> rows("select phase from delivery where id = " + delivery)
                                .get(0))
                        .toList());
        assertEquals(
                List.of("Other words."),
                rows("select body from delivery where body is not null and id in (%d, %d, %d)"
                        .formatted(coming, typed, apart)));
        browser.open("/desk/captures/" + first + "/original").then().statusCode(410);
        browser.open("/desk/captures/" + other + "/original").then().statusCode(200);
    }

    @Test
    void bytesStayWhenAnErasureIsRefusedOrComesToNothing() throws IOException {
        String bytes = kept("<p>Stay " + mark);
        Long first = read(bytes, "The words that stay.");
        Long id = resting(first, "The words that stay.");
        Long other = resting(first, "The words that stay.");

        assertEquals(422, erase(id, "copies", "yes").statusCode());
        assertEquals(303, erase(id).statusCode());

        assertTrue(store.holds(bytes));
        assertEquals("The words that stay.", words(first));
        assertEquals(303, erase(other, "copies", "yes").statusCode());
        assertFalse(store.holds(bytes));
    }

    private String kept(String words) throws IOException {
        Path file = Files.writeString(Files.createTempFile("onrecord", ".test"), words);
        try {
            return store.keep(file, new Origin.Uploaded("a.html", "text/html", Instant.now()))
                    .sha256();
        } finally {
            Files.delete(file);
        }
    }

    private Original original(String sha256) {
        return new Original(sha256, 9L + mark.length(), "text/html", "a.html", null, null);
    }

    /** A copy whose words were read from bytes, of a source of its own. */
    private Long read(String sha256, String words) {
        Long pasted = Records.capture(editor, "Pasted " + UUID.randomUUID());
        return Records.as(editor, actor -> {
            Arrived what = new Arrived(Arrival.UPLOADED, original(sha256), words, List.of(), null);
            Capture copy = Capture.arrived(Capture.byId(pasted).source(), what, Quality.OK, actor.user(), actor.at());
            copy.persist();
            return copy.id();
        });
    }

    private Long coming(String sha256, String transcript) {
        return Records.as(editor, actor -> {
            Delivery delivery = Delivery.uploaded(null, original(sha256), transcript, actor.user(), actor.at());
            delivery.persist();
            return delivery.id();
        });
    }

    private Long resting(Long capture, String words) {
        Long id = Records.as(editor, actor -> {
            Claim claim = new Claim(UUID.randomUUID().toString(), "Boats " + mark, actor.user(), actor.at());
            claim.persist();
            claim.enter(entry(""));
            claim.persistAndFlush();
            claim.revise(actor, null);
            return claim.id();
        });
        rest(id, capture, words);
        return id;
    }

    private void rest(Long id, Long capture, String words) {
        act(editor, id, (claim, actor) -> {
            Passage passage = Records.passage(Capture.byId(capture), words);
            Attribution.Entry entry = report(passage);
            claim.attribute(new Attribution.Entry(
                    entry.speaker(),
                    null,
                    passage,
                    Voice.SPEAKER,
                    Form.INDIRECT,
                    SpeechAct.ASSERTS,
                    "said",
                    entry.said(),
                    entry.reported(),
                    null,
                    List.of(new Hop(passage.source().publisher(), null, Naming.STATED, true)),
                    List.of()));
            claim.persistAndFlush();
            claim.revise(actor, null);
        });
    }

    private String words(Long capture) {
        return Records.as(editor, actor -> Capture.byId(capture).text());
    }

    @Test
    void copiesThatOtherClaimsRestOnStayAndThePageSaysHowMany() {
        Long id = published();
        Long other = draft();
        Response refused = erase(id, "copies", "yes");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.asString().contains("Another claim rests on the same copies."));
        assertEquals(
                GROUNDS, Browser.page(refused).selectFirst("[name=grounds]").text());
        assertTrue(Browser.page(refused).selectFirst("[name=copies]").hasAttr("checked"));
        assertEquals(Publication.PUBLISHED, publication(id));
        draft();
        assertTrue(erase(id, "copies", "yes").asString().contains("2 other claims rest on the same copies."));
        assertEquals(303, erase(id).statusCode());
        assertEquals(200, browser.open("/desk/claims/" + other + "/review").statusCode());
        assertTrue(Records.claim(other).attributions().get(0).passage().exact().contains(mark));
    }

    @Test
    void aDraftCanGoTooAndWasNeverThere() throws IOException {
        Long id = inReview();
        act(reviewer, id, (claim, actor) -> claim.requestChanges(actor, "Change " + mark));
        assertTrue(holding(mark).contains("claim.change_request"));
        String address = address(id);
        Object leaves = rows("select leaves from log_head").get(0);
        assertEquals(303, erase(id).statusCode());
        assertNoWordIsLeft(List.of("capture.body"));
        assertEquals(leaves, rows("select leaves from log_head").get(0));
        assertEquals(404, given().get(address).statusCode());
        assertEquals(404, given().get(address(id)).statusCode());
        assertTrue(browser.open("/desk/claims/" + id + "/review").asString().contains("Readers never saw it."));
    }

    // ---------------------------------------------------------------- readers

    @Test
    void readersAreToldThatItWasRemovedForLegalReasonsAndNothingElse() {
        Long id = published();
        String address = address(id);
        int corrections = given().get("/corrections").asString().split(mark, -1).length;
        assertTrue(corrections > 1);
        erase(id);
        for (String path : List.of(address, address + "/history", address + "/history.json", address + ".tlog-proof")) {
            Response gone = given().get(path);
            assertEquals(410, gone.statusCode(), path);
            assertTrue(gone.asString().contains("removed for legal reasons"), path);
            assertFalse(gone.asString().contains(GROUNDS), path);
            assertFalse(gone.asString().contains(mark), path);
        }
        assertTrue(given().get(address).asString().contains("noindex"));
        CaughtUp.await();
        for (String path : List.of("/", "/claims?q=" + mark, "/search?q=" + mark, "/corrections", "/speakers")) {
            assertFalse(
                    Browser.page(given().get(path))
                            .select("main a, main blockquote")
                            .text()
                            .contains(mark),
                    path);
        }
        assertEquals(404, given().get(address + "-2").statusCode());
        assertEquals(404, given().get(address(id)).statusCode(), "the address that says nothing leads nowhere");
        Long next = Records.draft(editor, "Boats " + mark);
        assertFalse(address(next).equals(address), "its address is not given away again");
    }

    // ---------------------------------------------------------------- the desk

    @Test
    void theDesksPagesShowThatItIsErased() {
        Long id = published();
        Response answer = erase(id);
        assertEquals("/desk/claims/" + id + "/review", answer.header("Location").replaceFirst("^https?://[^/]+", ""));
        Browser editors = opened(People.with(UserRole.EDITOR, UserRole.REVIEWER, UserRole.ADMIN));
        Response review = editors.open("/desk/claims/" + id + "/review");
        assertEquals(200, review.statusCode());
        assertEquals("Erased claim", Browser.page(review).selectFirst("h1").text());
        assertFalse(review.asString().contains(GROUNDS), "the grounds are for administrators, among the acts");
        assertEquals(303, editors.open("/desk/claims/" + id).statusCode());
        Response list = editors.open("/desk/claims?publication=ERASED");
        assertEquals(
                "Erased claim",
                Browser.page(list)
                        .selectFirst("a[href='/desk/claims/" + id + "']")
                        .text());
        for (String path : List.of("/desk", "/desk/reviews", "/desk/reviews?wait=VERDICT", "/desk/claims?q=" + mark)) {
            Response page = editors.open(path);
            assertEquals(200, page.statusCode(), path);
            assertFalse(page.asString().matches("(?s).*/desk/claims/" + id + "\\b.*"), path);
        }
        Response audit = editors.open("/desk/audit?act=ERASED&person=" + admin.email());
        assertTrue(audit.asString().contains("Erased claim"));
        assertTrue(audit.asString().contains(GROUNDS));
        assertEquals(404, editors.open("/desk/claims/new?beside=" + 999_999_999).statusCode());
    }

    @Test
    void nothingCanBeDoneToItAnyMore() {
        Long id = published();
        Claim before = Records.claim(id);
        Long report = before.attributions().get(0).id();
        Long waiting = QuarkusTransaction.requiringNew()
                .call(() -> Review.of(Claim.byId(id)).stream()
                        .filter(Review::waits)
                        .findFirst()
                        .orElseThrow()
                        .id());
        Browser everyone = opened(People.with(UserRole.EDITOR, UserRole.REVIEWER, UserRole.ADMIN));
        everyone.open("/desk/claims/" + id);
        erase(id);
        List<Act> acts = acts(id);
        String claim = "/desk/claims/" + id;
        assertEquals(
                409,
                everyone.send(
                                claim,
                                "revision",
                                before.revision(),
                                "attribution",
                                report,
                                "capture",
                                copy,
                                "text",
                                "Back again")
                        .statusCode());
        for (String act : List.of(
                "/hold",
                "/release",
                "/submission",
                "/recall",
                "/schedule/removal",
                "/change-requests",
                "/publication",
                "/withdrawal",
                "/verdicts",
                "/attributions/" + report + "/verdicts",
                "/attributions/" + report + "/removal",
                "/verdicts/" + waiting + "/approval",
                "/verdicts/" + waiting + "/voiding",
                "/erasure")) {
            Response refused = everyone.send(
                    claim + act,
                    "reason",
                    "Why not.",
                    "why",
                    "Why not.",
                    "revision",
                    before.revision(),
                    "grounds",
                    GROUNDS,
                    "confirm",
                    "ERASE");
            assertEquals(409, refused.statusCode(), act);
        }
        assertEquals(200, everyone.send(claim, "do", "add-hop", "text", "x").statusCode());
        assertEquals(acts, acts(id));
        assertEquals("", Records.claim(id).text());
    }

    @Test
    void itIsNotDoneByMistakeNorByAnybodyElse() {
        Long id = published();
        for (String confirm : List.of("", "erase", "ERASED", "yes", "E".repeat(21))) {
            Response refused = browser.send("/desk/claims/" + id + "/erasure", "grounds", GROUNDS, "confirm", confirm);
            assertEquals(422, refused.statusCode(), confirm);
            assertEquals(
                    GROUNDS, Browser.page(refused).selectFirst("[name=grounds]").text());
            assertEquals(
                    1,
                    Browser.page(refused)
                            .select("details[open] [name=confirm][aria-invalid]")
                            .size());
        }
        for (String grounds : List.of("", "  ", "x".repeat(2001))) {
            Response refused = browser.send("/desk/claims/" + id + "/erasure", "grounds", grounds, "confirm", "ERASE");
            assertEquals(422, refused.statusCode());
            assertEquals(
                    "ERASE", Browser.page(refused).selectFirst("[name=confirm]").val());
        }
        for (User person : List.of(editor, reviewer)) {
            Browser theirs = opened(person);
            assertFalse(theirs.open("/desk/claims/" + id + "/review").asString().contains("Erase by law"));
            assertEquals(
                    403,
                    theirs.send("/desk/claims/" + id + "/erasure", "grounds", GROUNDS, "confirm", "ERASE")
                            .statusCode());
        }
        assertEquals(404, erase(999_999_999_999L).statusCode());
        assertEquals(Publication.PUBLISHED, publication(id));
        String longest = "x".repeat(2000);
        assertEquals(
                303,
                browser.send("/desk/claims/" + id + "/erasure", "grounds", longest, "confirm", "ERASE")
                        .statusCode());
    }

    // ---------------------------------------------------------------- two at once

    @Test
    void ofTwoErasuresAtOnceOneWins() {
        Long id = published();
        Browser other = opened(People.admin());
        CompletableFuture<Integer> theirs = CompletableFuture.supplyAsync(
                () -> other.send("/desk/claims/" + id + "/erasure", "grounds", GROUNDS, "confirm", "ERASE")
                        .statusCode());
        int mine = erase(id).statusCode();
        assertEquals(Set.of(303, 409), Set.of(mine, theirs.join()));
        assertEquals(1, acts(id).stream().filter(Act.ERASED::equals).count());
    }

    @Test
    void anErasureAndAPublicationAtOnceEachEndWhole() throws IOException {
        Long id = inReview();
        String address = address(id);
        String revision = String.valueOf(Records.claim(id).revision());
        Browser reviewers = opened(reviewer);
        CompletableFuture<Integer> publishing = CompletableFuture.supplyAsync(() -> reviewers
                .send("/desk/claims/" + id + "/publication", "revision", revision)
                .statusCode());
        assertEquals(303, erase(id).statusCode());
        boolean first = publishing.join() == 303;
        assertEquals(Publication.ERASED, publication(id));
        assertEquals(first ? 410 : 404, given().get(address).statusCode());
        assertNoWordIsLeft(List.of("capture.body"));
    }
}
