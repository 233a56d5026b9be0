package org.onrecord.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.ClaimKind;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.ContentVerdict;
import org.onrecord.web.Choice;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Vocabulary;

/**
 * How the list on the page of a speaker or a topic is narrowed and ordered, as it stands in the address.
 *
 * @param path the page's own
 * @param which the filter by which such a page is narrowed beside those that each has: topic or speaker
 * @param choices what that one offers
 */
record Narrowing(
        String path, ClaimFilter filter, ListOrder order, Issues issues, String which, List<? extends Choice> choices) {

    /** How the address asks for the list to be ordered; for anything else, by when it was said. */
    static ListOrder order(FormData address) {
        ListOrder asked = Vocabulary.find(ListOrder.class, address.text("sort"));
        return asked == null ? ListOrder.SAID : asked;
    }

    public String action() {
        return Head.encoded(path);
    }

    public boolean narrowed() {
        return !filter.isEmpty();
    }

    public String paged() {
        Map<String, String> values = new LinkedHashMap<>(filter.values());
        values.put("sort", order == ListOrder.SAID ? "" : order.name());
        return Addresses.paged(action(), values);
    }

    /** Leads on to the same page of the list by the address that what narrows it has now. */
    void requireNow(int number) {
        if (Shelf.has(chosen(), choices)) {
            return;
        }
        Narrowing now = new Narrowing(path, filter.now(issues), order, issues, which, choices);
        Addresses.requirePaged(paged(), now.paged(), number);
    }

    public boolean bySpeaker() {
        return which.equals("speaker");
    }

    public String chosen() {
        return filter.values().get(which);
    }

    public List<Choice> options() {
        return ClaimListPage.with(chosen(), choices);
    }

    public List<Choice> kinds() {
        return ClaimListPage.with(filter.kind(), List.of(ClaimKind.values()));
    }

    public List<Choice> attributions() {
        return ClaimListPage.with(filter.attribution(), List.of(AttributionVerdict.values()));
    }

    public List<Choice> contents() {
        return ClaimListPage.with(filter.content(), List.of(ContentVerdict.values()));
    }

    public List<Choice> orders() {
        return List.of(ListOrder.values());
    }
}
