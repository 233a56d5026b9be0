package org.onrecord.review;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.account.Browser;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.testing.Records;

/** A verdict as a reviewer's form sends it, without fault until a test puts one in. */
final class Judged {

    private final String path;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Judged(String path, String judged, String verdict, Attribution report) {
        this.path = path;
        fields.put("judged", judged);
        fields.put("verdict", verdict);
        fields.put("basis", "AT_THE_TIME");
        fields.put("rationale", "Two lists of moorings agree.");
        fields.put("evidence.stance", "SUPPORTS");
        fields.put("evidence.origin", "The harbour office");
        fields.put("evidence.copy", report.passage().capture().id() + " · Boats leave");
        fields.put("evidence.exact", "around 300 boats");
        fields.put("evidence.note", "");
    }

    /** On the claim: that it is so. */
    static Judged of(Long id) {
        Claim claim = Records.claim(id);
        return new Judged(
                "/desk/claims/" + id + "/verdicts",
                claim.judgedSha256(),
                "SUPPORTED",
                claim.attributions().get(0));
    }

    /** On its first report: that they are reported to have said it. */
    static Judged report(Long id) {
        Attribution report = Records.claim(id).attributions().get(0);
        return new Judged(
                "/desk/claims/" + id + "/attributions/" + report.id() + "/verdicts",
                report.judgedSha256(),
                "REPORTED_ONLY",
                report);
    }

    Judged with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** The same passage so many times. */
    Judged resting(int times) {
        fields.replaceAll((field, value) -> field.startsWith("evidence.") ? Collections.nCopies(times, value) : value);
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }

    Response send(Browser browser) {
        return browser.send(path, fields);
    }
}
