package org.onrecord.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.account.UserRole;
import org.onrecord.testing.OffRecord;

/** Which report of a claim stands for all, and whether its quotation heads the claim. */
class LeadTest {

    private final Claim claim = OffRecord.claim(OffRecord.user(1, UserRole.EDITOR));

    private Attribution report(Quotation... quotations) {
        Attribution.Entry one = OffRecord.report();
        return OffRecord.attributed(
                claim,
                new Attribution.Entry(
                        one.speaker(),
                        one.roleThen(),
                        one.passage(),
                        one.voice(),
                        one.form(),
                        one.act(),
                        one.cue(),
                        one.said(),
                        one.reported(),
                        one.figure(),
                        one.hops(),
                        Stream.of(quotations).map(Quotation::like).toList()));
    }

    private static Quotation quotation(String words, Fidelity fidelity) {
        return new Quotation(words, "en", null, null, null, fidelity);
    }

    @Test
    void theFirstReportLeadsWhereNothingIsQuoted() {
        Attribution first = report();
        report();
        assertSame(first, Lead.of(claim).report());
        assertNull(Lead.of(claim).headline());
    }

    @Test
    void theReportWithTheFirstQuotationLeads() {
        report();
        Attribution second = report(quotation("The sea is calm", Fidelity.UNKNOWN));
        report(quotation("The sea is rough", Fidelity.VERBATIM));
        assertSame(second, Lead.of(claim).report());
        assertEquals("The sea is calm", Lead.of(claim).headline().exact());
    }

    @Test
    void wordsThatWereAlteredHeadNothing() {
        Attribution first = report(quotation("most calm", Fidelity.ALTERED));
        assertSame(first, Lead.of(claim).report());
        assertNull(Lead.of(claim).headline());
        Attribution second =
                report(quotation("calmest", Fidelity.ALTERED), quotation("as calm as ever", Fidelity.TRANSLATION));
        assertSame(second, Lead.of(claim).report());
        assertEquals("as calm as ever", Lead.of(claim).headline().exact());
    }

    @Test
    void aQuotationOfMoreThanFourHundredCharactersIsNoHeadline() {
        report(quotation("x".repeat(401), Fidelity.VERBATIM));
        assertNull(Lead.of(claim).headline());
        report(quotation("x".repeat(400), Fidelity.VERBATIM));
        assertEquals(List.of(400), List.of(Lead.of(claim).headline().exact().length()));
    }
}
