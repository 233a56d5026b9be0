package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.testing.OffRecord;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Issues;

class RoleTest {

    private final Role minister =
            new Role("minister of defence", "Ukraine", FuzzyDate.of("2023-09-06"), FuzzyDate.of("2024-12-03"));
    private final Role secretary = new Role("secretary", null, FuzzyDate.of("2024-12-04"), null);
    private final Speaker speaker = OffRecord.speaker(SpeakerKind.PERSON, "Rustem Umerov", minister, secretary);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-09-05,            -",
                "2023-09-06,            minister of defence",
                "2024-11-15,            minister of defence",
                "2024-12-03,            minister of defence",
                "2024-12-04,            secretary",
                "2099-01-01,            secretary",
                "2024-11,               minister of defence",
                "2024-12-01/2024-12-03, minister of defence",
                "2024-12-02/2024-12-05, -",
                "2024-12,               -",
                "2023,                  -",
                "2024,                  -",
                "2025,                  secretary",
                "2024-11-15?,           minister of defence",
                "2025/..,               -",
                "../2024-01-01,         -",
                "unknown,               -",
                "1953-07-27,            -"
            })
    void theRoleIsTheOneHeldDuringAllThatADateMayMean(String date, String title) {
        assertEquals(Optional.ofNullable(title), title(speaker, FuzzyDate.of(date)));
    }

    @Test
    void withoutADateNobodyKnowsTheRole() {
        assertEquals(Optional.empty(), title(speaker, null));
        assertEquals(Optional.empty(), speaker.roleAt(FuzzyDate.unknown().saidAs("last week")));
    }

    @Test
    void anOpenBeginningAndAnOpenEndHoldForever() {
        Speaker always = OffRecord.speaker(SpeakerKind.PERSON, "Ana", new Role("mayor", null, null, null));
        Speaker once = OffRecord.speaker(
                SpeakerKind.PERSON, "Ana", new Role("mayor", null, FuzzyDate.unknown(), FuzzyDate.of("1899")));

        assertEquals(Optional.of("mayor"), title(always, FuzzyDate.of("1850-01-01")));
        assertEquals(Optional.of("mayor"), title(always, FuzzyDate.of("2999")));
        assertEquals(Optional.of("mayor"), title(once, FuzzyDate.of("1899-12-31")));
        assertEquals(Optional.empty(), title(once, FuzzyDate.of("1900-01-01")));
    }

    @Test
    void ofTwoRolesHeldAtOnceTheFirstEnteredIsGiven() {
        Role mayor = new Role("mayor", null, FuzzyDate.of("2020"), null);
        Role chair = new Role("chair", null, FuzzyDate.of("2022"), null);

        assertEquals(
                Optional.of("mayor"),
                title(OffRecord.speaker(SpeakerKind.PERSON, "Ana", mayor, chair), FuzzyDate.of("2023")));
        assertEquals(
                Optional.of("chair"),
                title(OffRecord.speaker(SpeakerKind.PERSON, "Ana", chair, mayor), FuzzyDate.of("2023")));
        assertEquals(
                Optional.of("mayor"),
                title(OffRecord.speaker(SpeakerKind.PERSON, "Ana", chair, mayor), FuzzyDate.of("2021")));
    }

    @Test
    void aSpeakerWithoutRolesHeldNone() {
        assertEquals(Optional.empty(), title(OffRecord.speaker(SpeakerKind.PERSON, "Ana"), FuzzyDate.of("2024-01-01")));
    }

    @Test
    void aRoleIsToldWithItsBodyAndItsDates() {
        assertEquals("minister of defence, Ukraine", minister.held());
        assertEquals("minister of defence, Ukraine (6 September 2023–3 December 2024)", minister.text());
        assertEquals("secretary (4 December 2024–)", secretary.text());
        assertEquals("mayor (–about 1899)", new Role("mayor", null, null, FuzzyDate.of("1899~")).text());
        assertEquals("mayor", new Role("mayor", null, null, null).text());
    }

    @Test
    void namesakesAreToldApartByTheirRolesElseByWhoTheyAreElseByTheirKindAndAddress() {
        Speaker general = OffRecord.speaker(
                SpeakerKind.PERSON, "Kim Yong-chol", new Role("general", null, FuzzyDate.of("2010"), null));
        Speaker teacher = OffRecord.speaker(SpeakerKind.PERSON, "Kim Yong-chol");

        assertEquals("Kim Yong-chol (general (2010–))", SpeakerNaming.label(general));
        assertEquals("Kim Yong-chol (Person, kim-yong-chol)", SpeakerNaming.label(teacher));
        teacher.describe(
                "Kim Yong-chol", SpeakerKind.PERSON, "a teacher\nin Busan", null, List.of(), List.of(), List.of());
        assertEquals("Kim Yong-chol (a teacher in Busan)", SpeakerNaming.label(teacher));
        assertEquals(
                "Rustem Umerov (minister of defence, Ukraine (6 September 2023–3 December 2024); secretary"
                        + " (4 December 2024–))",
                SpeakerNaming.label(speaker));
    }

    @Test
    void aLabelIsNoLongerThanTheFieldItIsPutIntoAndCutsNoCharacter() {
        Speaker endless = described("a".repeat(1_000));
        Speaker cut = described("a".repeat(292) + "😀" + "a".repeat(100));
        Speaker fits = described("a".repeat(293));

        assertEquals("Ana (" + "a".repeat(293) + "…)", SpeakerNaming.label(endless));
        assertEquals(300, SpeakerNaming.label(endless).length());
        assertEquals("Ana (" + "a".repeat(292) + "…)", SpeakerNaming.label(cut));
        assertEquals("Ana (" + "a".repeat(293) + ")", SpeakerNaming.label(fits));
    }

    private static Speaker described(String description) {
        Speaker speaker = OffRecord.speaker(SpeakerKind.PERSON, "Ana");
        speaker.describe("Ana", SpeakerKind.PERSON, description, null, List.of(), List.of(), List.of());
        return speaker;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-09,    2024-12,    -",
                "2024,       2024,       -",
                "2024-12-03, 2024-12-03, -",
                "2024-12,    2024-12-01, -",
                "2024-12-04, 2024-12-03, The role ends before it begins.",
                "2025,       2024-12-31, The role ends before it begins.",
                "'',         2024,       -",
                "2024,       '',         -",
                "unknown,    2024,       -"
            })
    void aRoleEndsNoEarlierThanItBegins(String since, String until, String sentence) {
        Issues issues = Issues.none();
        new RoleForm("mayor", "", since, until).read("roles[0]", issues);

        assertEquals(sentence == null ? Map.of() : Map.of("roles[0].until", sentence), issues.byField());
    }

    @Test
    void aRoleNeedsATitleAndDatesThatCanBeRead() {
        Issues issues = Issues.none();
        new RoleForm("", "Ukraine", "some day", "2024-13").read("roles[2]", issues);

        assertEquals(
                "[roles[2].title, roles[2].since, roles[2].until]",
                issues.list().stream().map(issue -> issue.field()).toList().toString());
    }

    @Test
    void aRoleComesBackIntoItsFormAsItWas() {
        RoleForm form = new RoleForm("minister of defence", "Ukraine", "2023-09-06", "2024-12-03");

        assertEquals(form, RoleForm.of(minister));
        assertEquals(form, RoleForm.of(form.read("roles[0]", Issues.none())));
        assertEquals(new RoleForm("secretary", "", "2024-12-04", ""), RoleForm.of(secretary));
    }

    @Test
    void onlyACollectiveHasMembers() {
        Speaker ana = OffRecord.speaker(SpeakerKind.PERSON, "Ana");
        Speaker group = OffRecord.speaker(SpeakerKind.COLLECTIVE, "The pilots");
        group.describe("The pilots", SpeakerKind.COLLECTIVE, null, null, List.of(), List.of(), List.of(ana));
        assertEquals(List.of(ana), group.members());

        group.describe("The pilots", SpeakerKind.ORGANISATION, null, null, List.of(), List.of(), List.of(ana));
        assertEquals(List.of(), group.members());
    }

    private static Optional<String> title(Speaker speaker, FuzzyDate date) {
        return speaker.roleAt(date).map(Role::title);
    }
}
