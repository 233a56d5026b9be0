package org.onrecord.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.ClaimForm;
import org.onrecord.web.FormData;

class FieldsTest {

    private static Fields typed(Map<String, List<String>> sent) {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        form.putAll(sent);
        return Fields.typed(new FormData(form));
    }

    @Test
    void whatIsTypedBecomesTheClaimsFormAndNothingElseDoes() {
        Fields fields = typed(Map.of(
                "text", List.of(" Boats left. "),
                "exact", List.of(" boats "),
                "note", List.of("mine"),
                "notice.why", List.of("x"),
                "figure.verbatim", List.of("three")));

        ClaimForm form = fields.form();

        assertEquals("Boats left.", form.text());
        assertEquals(" boats ", form.exact());
        assertEquals("three", form.figure().verbatim());
        assertEquals("", form.note());
        assertEquals("", form.notice().why());
    }

    @Test
    void emptyRowsAreLeftOutAndTheOthersKeepTheirOwnColumns() {
        Fields fields = typed(Map.of(
                "hops.agent", List.of("", "KCNA", ""),
                "hops.verb", List.of("", "reported", "said"),
                "hops.naming", List.of("STATED", "ELIDED", "STATED"),
                "hops.kind", List.of("", "OUTLET", ""),
                "quotations.exact", List.of("", "calm", "")));

        ClaimForm form = fields.form();

        assertEquals(2, form.hops().size());
        assertEquals("KCNA", form.hops().get(0).agent());
        assertEquals("ELIDED", form.hops().get(0).naming());
        assertEquals("OUTLET", form.hops().get(0).kind());
        assertEquals("said", form.hops().get(1).verb());
        assertEquals("STATED", form.hops().get(1).naming());
        assertEquals(1, form.quotations().size());
    }

    @Test
    void aColumnGivesBackWhatWasPutIntoIt() {
        Fields fields =
                Fields.NONE.with("text", "Boats “left” \ud83d\ude00 \u202e").with("hops.agent", List.of("A", "B"));
        FieldsColumn column = new FieldsColumn();

        assertEquals(fields, column.convertToEntityAttribute(column.convertToDatabaseColumn(fields)));
        assertEquals(Fields.NONE, column.convertToEntityAttribute("{}"));
        Hints none = new HintsColumn().convertToEntityAttribute("{}");
        assertTrue(none.reasons().isEmpty()
                && none.others().isEmpty()
                && none.readings().isEmpty());
        Marks marks = new Marks(List.of(new Mark(MarkKind.CUE, 1, 2)));
        MarksColumn places = new MarksColumn();
        assertEquals(marks, places.convertToEntityAttribute(places.convertToDatabaseColumn(marks)));
    }
}
