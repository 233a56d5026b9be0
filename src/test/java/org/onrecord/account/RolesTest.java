package org.onrecord.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.testing.OffRecord;

class RolesTest {

    @ParameterizedTest
    @CsvSource({
        "EDITOR,                true,  false, false",
        "REVIEWER,              false, true,  false",
        "ADMIN,                 false, false, true",
        "EDITOR REVIEWER,       true,  true,  false",
        "EDITOR REVIEWER ADMIN, true,  true,  true"
    })
    void everyRoleAllowsItsOwnAndNoMore(String roles, boolean edits, boolean reviews, boolean administers) {
        UserRole[] held = UserRole.named(List.of(roles.split(" "))).toArray(UserRole[]::new);
        User user = OffRecord.user(1, held);

        assertEquals(edits, user.canEdit());
        assertEquals(reviews, user.canReview());
        assertEquals(administers, user.isAdmin());
    }

    @Test
    void namesOfNoRoleAreLeftOut() {
        assertEquals(Set.of(UserRole.ADMIN), UserRole.named(List.of("ADMIN", "OWNER", "admin", " EDITOR", "")));
        assertEquals(Set.of(), UserRole.named(List.of()));
    }

    @Test
    void rolesAreKeptInOneColumnInOneOrder() {
        RolesColumn column = new RolesColumn();

        assertEquals("EDITOR,ADMIN", column.convertToDatabaseColumn(Set.of(UserRole.ADMIN, UserRole.EDITOR)));
        assertEquals(EnumSet.of(UserRole.EDITOR, UserRole.ADMIN), column.convertToEntityAttribute("ADMIN,EDITOR"));
        assertEquals(Set.of(), column.convertToEntityAttribute(""));
        assertEquals(
                EnumSet.allOf(UserRole.class),
                column.convertToEntityAttribute(column.convertToDatabaseColumn(EnumSet.allOf(UserRole.class))));
    }

    @Test
    void aPersonHasAtLeastOneRole() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new User("ana@desk.example", "Ana", Set.of(), new PasswordHash("none"), OffRecord.NOW));
    }

    @Test
    void rolesAreNamedInOneOrder() {
        assertEquals(
                "Editor, Administrator",
                OffRecord.user(1, UserRole.ADMIN, UserRole.EDITOR).roleLabels());
    }

    @Test
    void nobodyBarsThemselves() {
        User user = OffRecord.user(7, UserRole.EDITOR);

        assertEquals(
                "You cannot deactivate yourself; ask another administrator.",
                user.deactivate(7L).on(""));
        assertTrue(user.active());
    }

    @Test
    void whoIsNoAdminCanBeBarredAndGivenOtherRoles() {
        User user = OffRecord.user(7, UserRole.EDITOR);

        assertEquals(List.of(), user.changeRoles(EnumSet.of(UserRole.REVIEWER)).list());
        assertEquals("Reviewer", user.roleLabels());
        assertEquals(List.of(), user.deactivate(8L).list());
        assertFalse(user.active());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {" Ana@Desk.Example\t|ana@desk.example", "İDA@x.example|i̇da@x.example", "ANA@X|ana@x"})
    void anAddressIsTheSameInWhateverCaseItIsWritten(String typed, String normal) {
        assertEquals(normal, Email.normal(typed));
    }

    @Test
    void theLocalPartStandsBeforeTheAt() {
        assertEquals("ana.sousa", Email.localPart("ana.sousa@desk.example"));
        assertEquals("ana", Email.localPart("ana"));
        assertEquals("", Email.localPart("@desk.example"));
        assertEquals("", Email.normal(null));
    }

    @Test
    void aNameStandsOnOneLine() {
        assertEquals("Ana de Sousa", PersonName.normal("  Ana \n de\t\tSousa "));
        assertEquals("", PersonName.normal(null));
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdefghijABCDEFGHIJ0123456789-_x,  true",
        "0123456789abcdefghijABCDEFGHIJ0123456789-_,   false",
        "0123456789abcdefghijABCDEFGHIJ0123456789-_xy, false",
        "0123456789abcdefghijABCDEFGHIJ0123456789-_/,  false",
        "0123456789abcdefghijABCDEFGHIJ0123456789-_é,  false",
        "'',                                           false"
    })
    void onlyWhatCouldBeATokenIsLookedUp(String text, boolean possible) {
        assertEquals(possible, Token.isPossible(text));
    }

    @Test
    void aTokenIsItsOwnAndTellsItsSecretToNoLog() {
        Token one = Token.random();

        assertTrue(Token.isPossible(one.secret()));
        assertFalse(one.secret().equals(Token.random().secret()));
        assertEquals("Token[secret]", one.toString());
        assertEquals("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0", new Token("abc").hash());
    }
}
