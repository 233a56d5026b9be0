package org.onrecord.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.onrecord.account.People;
import org.onrecord.account.User;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;

@QuarkusTest
class RecordsTest {

    @Test
    void whatTestsPutOnRecordIsReadBackWhole() {
        User editor = People.editor();
        Long id = Records.published(editor, People.reviewer(), Records.unique("Boats left the harbour"));
        QuarkusTransaction.requiringNew().run(() -> {
            Claim claim = Claim.whole(id);
            Attribution report = claim.attributions().get(0);
            assertTrue(claim.published());
            assertEquals(2, report.hops().size());
            assertTrue(report.hops().get(0).elided());
            assertEquals("The sea is calm", report.quotations().get(0).exact());
            assertEquals("2024-05-28", report.said().edtf());
        });
    }
}
