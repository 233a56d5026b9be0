package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.speaker.Meant.Likely;
import org.onrecord.speaker.SpeakerMatching.Sought;
import org.onrecord.testing.Records;
import org.onrecord.testing.Statements;

/** Whom names mean of those on record. */
@QuarkusTest
class SpeakerMatchingTest {

    @Inject
    KeyedSpeakers keyed;

    private final User editor = People.editor();

    /** A surname that nobody else has. */
    private final String family = family();

    private static String family() {
        StringBuilder letters = new StringBuilder("B");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(14)
                .forEach(c -> letters.append((char) ('a' + Character.digit(c, 16))));
        return letters.toString();
    }

    private Long person(String name) {
        return Records.speaker(editor, SpeakerKind.PERSON, name);
    }

    private void change(Long id, Consumer<Speaker> change) {
        Records.as(editor, actor -> {
            change.accept(Speaker.byId(id));
            return id;
        });
    }

    private static void renamed(Speaker speaker, SpeakerKind kind, String name, String... otherNames) {
        speaker.describe(name, kind, null, null, List.of(otherNames), List.of(), List.of());
    }

    private static Meant of(String name) {
        return of(name, SpeakerKind.PERSON);
    }

    private static Meant of(String name, SpeakerKind kind) {
        return QuarkusTransaction.requiringNew().call(() -> SpeakerMatching.of(name, kind));
    }

    private static List<Long> ids(List<Likely> likely) {
        return likely.stream().map(like -> like.speaker().id()).toList();
    }

    @Test
    void aSpeakerIsFoundByTheNameByInitialsAndByOtherSpellings() {
        Long id = person("Viktor " + family);
        change(id, speaker -> renamed(speaker, SpeakerKind.PERSON, "Viktor " + family, "Віктор " + family + "ський"));
        for (String name : List.of(
                "VIKTOR " + family,
                "V. " + family,
                "President Viktor " + family,
                family + ", Viktor",
                "Віктор " + family + "ський")) {
            assertEquals(List.of(id), ids(of(name).bearers()), name);
            assertEquals(id, of(name).speaker().id(), name);
        }
        assertEquals(Likeness.INITIALS, of("V. " + family).how());
    }

    @Test
    void aBareSurnameNamesCandidates() {
        Long viktor = person("Viktor " + family);
        Long anna = person("Anna " + family);
        Meant meant = of("President " + family);
        assertNull(meant.speaker());
        assertEquals(List.of(), meant.bearers());
        assertEquals(List.of(viktor, anna), ids(meant.candidates()));
    }

    @Test
    void twoOfOneNameAreAChoice() {
        Long one = person("Viktor " + family);
        Long other = person("Viktor " + family.toUpperCase(Locale.ROOT));
        assertTrue(of("Viktor " + family).choice());
        assertEquals(List.of(one, other), ids(of("Viktor " + family).bearers()));
        assertEquals(List.of(one, other), ids(of("V. " + family).bearers()));
    }

    @Test
    void aNameInOtherLettersNamesACandidate() {
        Long id = person("Viktor " + family + "skyy");
        Meant meant = of("Viktor " + family + "skiy");
        assertEquals(List.of(id), ids(meant.candidates()));
        assertEquals(Likeness.TRANSCRIPTION, meant.candidates().get(0).how());
    }

    @Test
    void whoIsNotOnRecordIsNobody() {
        assertEquals(Meant.NOBODY, of("Viktor " + family));
        assertEquals(Meant.NOBODY, of(""));
        assertEquals(Meant.NOBODY, of("\u0000\uD83D%_"));
    }

    @Test
    void theKindOfSpeakerTells() {
        Long state = Records.speaker(editor, SpeakerKind.STATE, family);
        assertEquals(state, of(family, SpeakerKind.ORGANISATION).speaker().id());
        assertEquals(state, of("the " + family, null).speaker().id());
        assertEquals(List.of(state), ids(of(family, SpeakerKind.PERSON).candidates()));
    }

    @Test
    void acronymsNameCandidates() {
        String letters = family.substring(0, 6);
        StringBuilder name = new StringBuilder();
        letters.chars().forEach(c -> name.append((char) c).append("nter "));
        Long body = Records.speaker(editor, SpeakerKind.OUTLET, name.toString().strip());
        assertEquals(
                List.of(body),
                ids(of(letters.toUpperCase(Locale.ROOT), SpeakerKind.OUTLET).candidates()));
    }

    @Test
    void anEntryThatWasMergedIntoAnotherIsNotMeant() {
        Long from = person("Viktor " + family);
        Long into = person("Victor " + family);
        Records.as(editor, actor -> {
            Speaker.byId(into).takeNames(Speaker.byId(from));
            Speaker.byId(from).mergeInto(Speaker.byId(into), actor, "The same.");
            return into;
        });
        assertEquals(List.of(into), ids(of("Viktor " + family).bearers()));
    }

    @Test
    void aNameThatIsGivenUpIsNotFoundAnyMore() {
        Long id = person("Viktor " + family);
        change(id, speaker -> renamed(speaker, SpeakerKind.ORGANISATION, "Institute of " + family));
        assertEquals(Meant.NOBODY, of("Viktor " + family));
        assertEquals(
                id,
                of("Institute of " + family, SpeakerKind.ORGANISATION).speaker().id());
    }

    @Test
    void whoWasOnRecordBeforeThereWereKeysIsFoundAfterTheNextStart() {
        Long id = person("Viktor " + family);
        QuarkusTransaction.requiringNew().run(() -> {
            Speaker.getEntityManager()
                    .createNativeQuery("delete from speaker_key where speaker_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            Speaker.getEntityManager()
                    .createNativeQuery("update speaker set key_rules = 0 where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        });
        assertEquals(Meant.NOBODY, of("V. " + family));
        keyed.atStart(null);
        assertEquals(id, of("V. " + family).speaker().id());
        assertEquals(1, Statements.of(() -> assertFalse(keyed.makeSome())));
    }

    @Test
    void allNamesOfAnArticleTakeTwoStatements() {
        Long id = person("Viktor " + family);
        Records.as(editor, actor -> {
            for (int i = 0; i < 120; i++) {
                Speaker speaker = new Speaker(SpeakerKind.PERSON, "X" + i + " " + family);
                speaker.persist();
                speaker.entered(actor);
            }
            return id;
        });
        List<Sought> names = new ArrayList<>();
        IntStream.range(0, 1_000)
                .forEach(i -> names.add(new Sought("Y" + i + " " + family, i % 2 == 0 ? SpeakerKind.PERSON : null)));
        names.add(0, new Sought("V. " + family, SpeakerKind.PERSON));
        names.add(1, new Sought(family, SpeakerKind.PERSON));
        List<Map<Sought, Meant>> found = new ArrayList<>();
        assertEquals(
                2,
                Statements.of(() -> QuarkusTransaction.requiringNew().run(() -> {
                    Map<Sought, Meant> meant = SpeakerMatching.of(names);
                    meant.values().forEach(each -> each.bearers().forEach(like -> SpeakerNaming.label(like.speaker())));
                    found.add(meant);
                })));
        assertEquals(names.size(), found.get(0).size());
        assertEquals(id, found.get(0).get(names.get(0)).speaker().id());
        assertEquals(5, found.get(0).get(names.get(1)).candidates().size());
        assertEquals(
                0, Statements.of(() -> QuarkusTransaction.requiringNew().run(() -> SpeakerMatching.of(List.of()))));
    }
}
