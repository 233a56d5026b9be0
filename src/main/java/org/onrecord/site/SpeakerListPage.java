package org.onrecord.site;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.PlainText;

/** The list of those whom readers meet on record, by name. */
record SpeakerListPage(
        @PlainText(max = 200, seen = false) String q, Issues issues, Paging<PublicSpeakers.Entry> speakers) {

    static SpeakerListPage of(String q, int number, Validator validator) {
        Paging<PublicSpeakers.Entry> none = new Paging<>(List.of(), 1, 0);
        Issues issues = Issues.of(validator.validate(new SpeakerListPage(q, Issues.none(), none)));
        return new SpeakerListPage(q, issues, PublicSpeakers.matching(issues.isEmpty() ? q : "", number));
    }

    public Head head() {
        return Head.website("Speakers", "Everyone on record who said or relayed a published claim.", "/speakers");
    }

    public String paged() {
        return Addresses.paged("/speakers", Map.of("q", q));
    }
}
