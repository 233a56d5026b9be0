package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Likewise.Sought;
import org.onrecord.claim.OnRecord.How;
import org.onrecord.figure.Bound;
import org.onrecord.figure.Figure;
import org.onrecord.source.Capture;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** What on record says the same as a text, by its words. */
@QuarkusTest
class LikewiseTest {

    @Inject
    MarkedClaims marked;

    private final User editor = People.editor();

    /** A word that no other test has. */
    private final String own = "q" + UUID.randomUUID().toString().replace("-", "");

    private final Long speaker = Records.speaker(editor, SpeakerKind.PERSON, Records.unique("Ana Sousa"));

    private Long claim(String text, Figure figure, String... quotations) {
        String passage = text + " She said: “" + String.join("” and “", quotations) + "”";
        Long capture = Records.capture(editor, passage);
        return Records.as(editor, actor -> {
            Claim claim = new Claim(UUID.randomUUID().toString(), text, actor.user(), actor.at());
            claim.persist();
            claim.enter(new Claim.Entry(
                    text, "en", ClaimKind.EVENT, Checkability.YES, null, null, null, figure, Set.of(), null));
            claim.attribute(new Attribution.Entry(
                    Speaker.byId(speaker),
                    null,
                    Records.passage(Capture.byId(capture), passage),
                    Voice.SPEAKER,
                    Form.MIXED,
                    SpeechAct.ASSERTS,
                    "said",
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(quotations).stream()
                            .filter(words -> !words.isEmpty())
                            .map(words -> new Quotation(words, "en", null, null, null, Fidelity.UNKNOWN))
                            .toList()));
            claim.persistAndFlush();
            claim.revise(actor, null);
            return claim.id();
        });
    }

    private static List<OnRecord> like(Sought text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Likewise.of(List.of(text)).get(0));
    }

    private Sought statement(String text) {
        return new Sought(text, List.of(), "", Set.of(speaker), null);
    }

    private Sought quotation(String words, Long... speakers) {
        return new Sought("Something else", List.of(words), "", Set.of(speakers), null);
    }

    private static void assertFound(Long claim, How how, List<OnRecord> found) {
        assertEquals(List.of(claim), found.stream().map(OnRecord::claim).toList());
        assertEquals(how, found.get(0).how());
    }

    @Test
    void theSameQuotationIsFoundWhateverItsMarksAndCapitals() {
        Long id = claim("The harbour of " + own + " is open.", null, "We don't close the " + own + " - ever");
        List<OnRecord> found = like(quotation("we don’t close the " + own + " – EVER…", speaker));
        assertFound(id, How.QUOTATION, found);
        assertTrue(found.get(0).sameSpeaker());
        assertTrue(found.get(0).how().exact());
        assertEquals("The harbour of " + own + " is open.", found.get(0).text());
    }

    @Test
    void theSameWordsOfAnotherSpeakerSayWhoSaidThem() {
        Long id = claim("The harbour of " + own + " is open.", null, "We never close the " + own);
        List<OnRecord> found = like(quotation("We never close the " + own));
        assertFound(id, How.QUOTATION, found);
        assertFalse(found.get(0).same());
        String name = QuarkusTransaction.requiringNew()
                .call(() -> Speaker.byId(speaker).name());
        assertEquals(
                "On record, it is said by " + name + ".",
                found.get(0).differences().get(0));
    }

    @Test
    void theSameStatementIsFoundWhateverItsMarksAndCapitals() {
        Long id = claim("Over 3,000 boats left " + own + ".", null, "");
        List<OnRecord> found = like(statement("over 3000 boats left “" + own + "”"));
        assertFound(id, How.STATEMENT, found);
        assertTrue(found.get(0).same());
        assertTrue(found.get(0).open());
    }

    @Test
    void whatRestsOnTheSameWordsIsFound() {
        Long id = claim("Boats left the " + own + ".", null, "So long");
        Sought text = new Sought(
                "Something else", List.of(), "boats left the " + own + ". She said: 'So long'", Set.of(), null);
        assertFound(id, How.PASSAGE, like(text));
        assertFalse(like(text).get(0).how().exact());
    }

    @Test
    void aPartOfAQuotationIsFoundOfTheSameSpeakerOnly() {
        Long id = claim(
                "The harbour of " + own + " is open.", null, "We never close the " + own + " in summer or winter");
        assertFound(id, How.PART_OF_QUOTATION, like(quotation("never close the " + own + " in", speaker)));
        assertFound(
                id,
                How.PART_OF_QUOTATION,
                like(quotation("Today we never close the " + own + " in summer or winter", speaker)));
        assertEquals(List.of(), like(quotation("never close the " + own + " in")));
        assertEquals(List.of(), like(quotation("close the " + own, speaker)));
    }

    @Test
    void aLikeStatementIsFoundOfTheSameSpeakerWithWhatDiffers() {
        Long id = claim("Around 300 fishing boats left the harbour of " + own + " in May.", null, "");
        Sought text = statement("Some 400 fishing boats had not left the harbour of " + own + " in May.");
        assertFound(id, How.LIKE_STATEMENT, like(text));
        assertEquals(
                List.of(
                        "Here stands a word such as “not”, on record there is none.",
                        "The figures differ: on record about 300 fishing boats, here about 400 fishing boats."),
                like(text).get(0).differences());
        assertFalse(like(text).get(0).same());
        assertEquals(List.of(), like(new Sought(text.statement(), List.of(), "", Set.of(), null)));
        assertEquals(List.of(), like(statement("The harbour of " + own + " is closed to ferries since noon.")));
    }

    @Test
    void numbersOfDatesAreNoFigures() {
        claim("Taxes on boats rose in 2018 in the harbour of " + own + ".", null, "");
        assertEquals(
                List.of("The dates differ: on record in 2018, here in 2019."),
                like(statement("Taxes on boats rose in 2019 in the harbour of " + own + "."))
                        .get(0)
                        .differences());
        assertEquals(
                List.of("The dates differ: on record in 2018, here on 3 March 2020."),
                like(statement("Taxes on boats rose, it was said on 3 March 2020, in the harbour of " + own + "."))
                        .get(0)
                        .differences());
        assertEquals(
                List.of("No date is given here; on record in 2018."),
                like(statement("Taxes on boats rose in the harbour of " + own + "."))
                        .get(0)
                        .differences());
        assertEquals(
                List.of(),
                like(statement("Taxes on boats rose on 3 March 2018 in the harbour of " + own + "."))
                        .get(0)
                        .differences());
    }

    @Test
    void figuresAreComparedAsTheyWereRead() {
        Figure around = Figure.of("around 300", Bound.APPROX, BigDecimal.valueOf(300));
        Long id = claim("Boats left the harbour of " + own + ".", around, "");
        Sought over = new Sought(
                "Boats left the harbour of " + own,
                List.of(),
                "",
                Set.of(speaker),
                Figure.of("over 300", Bound.GT, BigDecimal.valueOf(300)));
        assertFound(id, How.STATEMENT, like(over));
        assertEquals(
                List.of("The figures differ: on record about 300, here more than 300."),
                like(over).get(0).differences());
        assertTrue(like(new Sought(over.statement(), List.of(), "", Set.of(speaker), around))
                .get(0)
                .same());
        assertEquals(
                List.of(
                        "The number is the same. Look whether it counts the same: on record about 300, here about 300 ships."),
                like(new Sought(over.statement(), List.of(), "", Set.of(speaker), around.in("ships")))
                        .get(0)
                        .differences());
    }

    @Test
    void whatWasRewordedIsFoundByItsNewWordsAlone() {
        Long id = claim("Every ship left " + own + " at noon.", null, "");
        Records.reworded(editor, id, "Nobody stayed in " + own + " overnight.");
        assertEquals(List.of(), like(statement("Every ship left " + own + " at noon.")));
        assertFound(id, How.STATEMENT, like(statement("Nobody stayed in " + own + " overnight.")));
    }

    @Test
    void whatIsMergedIsFoundNoMoreAndWhatIsWithdrawnIsClosed() {
        Long id = claim("Every ship left " + own + " at noon.", null, "");
        Long other = claim("Every big ship left " + own + " at noon.", null, "");
        Records.as(editor, actor -> {
            Claim.locked(id).submit(actor);
            Claim.locked(id).publish(actor, null);
            Claim.locked(id).mergeInto(Claim.byId(other), actor, "The same.");
            return id;
        });
        assertEquals(
                List.of(other),
                like(statement("Every ship left " + own + " at noon.")).stream()
                        .map(OnRecord::claim)
                        .toList());
        assertFalse(new OnRecord(1L, "", Publication.WITHDRAWN, "", How.STATEMENT, true, false, List.of()).open());
    }

    @Test
    void theClosestComesFirstAndThreeAreGiven() {
        String text = "Over 300 fishing boats left the harbour of " + own + " on a day in May.";
        IntStream.range(0, 3).forEach(i -> claim(text.replace("a day", "day " + i), null, ""));
        Long same = claim(text, null, "");
        claim(text.replace("fishing", "sailing"), null, "");
        List<OnRecord> found = like(statement(text));
        assertEquals(3, found.size());
        assertEquals(same, found.get(0).claim());
        assertEquals(How.LIKE_STATEMENT, found.get(1).how());
    }

    @Test
    void claimsThatWereOnRecordBeforeThereWereMarksAreFoundAfterTheNextStart() {
        Long id = claim("Every ship left " + own + " at noon.", null, "We never close the " + own);
        QuarkusTransaction.requiringNew().run(() -> {
            for (String statement : List.of(
                    "delete from claim_mark where claim_id = ?1", "update claim set mark_rules = 0 where id = ?1")) {
                Claim.getEntityManager()
                        .createNativeQuery(statement)
                        .setParameter(1, id)
                        .executeUpdate();
            }
        });
        assertEquals(List.of(), like(quotation("We never close the " + own)));
        marked.atStart(null);
        assertFound(id, How.QUOTATION, like(quotation("We never close the " + own)));
        assertEquals(1, Statements.of(() -> assertFalse(marked.makeSome())));
    }

    @Test
    void allThatAnArticleMaySayTakesThreeStatements() {
        Long id = claim("Every ship left " + own + " at noon.", null, "We never close the " + own);
        IntStream.range(0, 4).forEach(i -> claim("Ship " + i + " left " + own + " at noon.", null, "Ahoy"));
        List<Sought> texts = IntStream.range(0, 450)
                .mapToObj(i -> new Sought(
                        "Boat " + i + " of " + own,
                        List.of("We never close the " + own),
                        "",
                        Set.of(speaker, -5L - i),
                        null))
                .toList();
        assertEquals(
                3,
                Statements.of(() -> QuarkusTransaction.requiringNew().run(() -> {
                    List<List<OnRecord>> found = Likewise.of(texts);
                    assertEquals(texts.size(), found.size());
                    assertEquals(id, found.get(Likewise.MOST_SOUGHT - 1).get(0).claim());
                    assertEquals(List.of(), found.get(Likewise.MOST_SOUGHT));
                })));
        assertEquals(
                0,
                Statements.of(() -> QuarkusTransaction.requiringNew()
                        .run(() -> Likewise.of(List.of(new Sought("", List.of("\u0000"), "", Set.of(), null))))));
    }
}
