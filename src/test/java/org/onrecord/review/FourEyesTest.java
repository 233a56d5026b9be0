package org.onrecord.review;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.account.User;
import org.onrecord.account.UserRole;
import org.onrecord.claim.Claim;
import org.onrecord.testing.OffRecord;
import org.onrecord.testing.OffRecord.Written;
import org.onrecord.web.Refusal;

class FourEyesTest {

    private static final User AUTHOR = person(1);
    private static final User LAST_EDITOR = person(2);
    private static final User JUDGE = person(3);
    private static final User OTHER = person(4);
    private static final User ADMIN = OffRecord.user(5, UserRole.REVIEWER, UserRole.ADMIN);

    private static final Optional<String> ENTERED =
            Optional.of("You entered this claim; somebody else has to look at it.");
    private static final Optional<String> EDITED =
            Optional.of("You were the last to edit this claim; somebody else has to look at it.");
    private static final Optional<String> WROTE =
            Optional.of("You wrote this verdict; somebody else has to approve it.");

    private final Claim claim = OffRecord.claim(AUTHOR, LAST_EDITOR);

    @Test
    void neitherTheAuthorNorTheLastEditorOfAClaimLooksAtIt() {
        assertEquals(ENTERED, FourEyes.against(AUTHOR, claim));
        assertEquals(EDITED, FourEyes.against(LAST_EDITOR, claim));
        assertEquals(Optional.empty(), FourEyes.against(OTHER, claim));
    }

    @Test
    void whoEditedEarlierButNotLastMayLookAtIt() {
        claim.enter(OffRecord.entry("Around 300 boats left in June."));
        claim.revise(new Written().by(OTHER), null);

        assertEquals(Optional.empty(), FourEyes.against(LAST_EDITOR, claim));
        assertEquals(EDITED, FourEyes.against(OTHER, claim));
        assertEquals(ENTERED, FourEyes.against(AUTHOR, claim));
    }

    @Test
    void anEditThatChangesNothingBarsNobody() {
        claim.enter(OffRecord.entry(claim.text()));
        claim.revise(new Written().by(OTHER), null);

        assertEquals(Optional.empty(), FourEyes.against(OTHER, claim));
    }

    @Test
    void aPersonIsTheSameWhereverTheyWereLoaded() {
        assertEquals(ENTERED, FourEyes.against(person(1), claim));
    }

    @Test
    void whoWroteAVerdictDoesNotApproveIt() {
        assertEquals(WROTE, FourEyes.against(JUDGE, verdict()));
        assertEquals(Optional.empty(), FourEyes.against(OTHER, verdict()));
    }

    @Test
    void whoWroteOrLastEditedTheClaimDoesNotApproveItsVerdicts() {
        assertEquals(ENTERED, FourEyes.against(AUTHOR, verdict()));
        assertEquals(EDITED, FourEyes.against(LAST_EDITOR, verdict()));
    }

    @Test
    void anAdminIsBarredLikeAnybodyElse() {
        Claim own = OffRecord.claim(ADMIN);

        assertEquals(ENTERED, FourEyes.against(ADMIN, own));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Nobody else is on duty."})
    void whereNothingHindersAnybodyGoesOn(String override) {
        assertDoesNotThrow(() -> FourEyes.require(Optional.empty(), OTHER, override));
        assertDoesNotThrow(() -> FourEyes.require(Optional.empty(), ADMIN, override));
    }

    @Test
    void anAdminOverridesWithAReason() {
        assertDoesNotThrow(() -> FourEyes.require(ENTERED, ADMIN, "Nobody else is on duty."));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n ", "\u2003"})
    void anAdminWithoutAReasonIsRefused(String override) {
        Refusal refusal = assertThrows(Refusal.class, () -> FourEyes.require(ENTERED, ADMIN, override));

        assertEquals(403, refusal.code());
        assertEquals(ENTERED.orElseThrow(), refusal.getMessage());
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "REVIEWER"})
    void nobodyButAnAdminOverridesWhateverTheReason(UserRole role) {
        User person = OffRecord.user(6, role);

        Refusal refusal = assertThrows(Refusal.class, () -> FourEyes.require(WROTE, person, "Nobody else is on duty."));

        assertEquals(403, refusal.code());
        assertEquals(WROTE.orElseThrow(), refusal.getMessage());
    }

    private Review verdict() {
        Review review = new Review(claim, ContentVerdict.SUPPORTED, Knowledge.AT_THE_TIME, "Seen.", Set.of());
        review.propose(new Written().by(JUDGE), List.of());
        return review;
    }

    private static User person(long id) {
        return OffRecord.user(id, UserRole.EDITOR, UserRole.REVIEWER);
    }
}
