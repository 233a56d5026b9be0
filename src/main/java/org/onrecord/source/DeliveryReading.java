package org.onrecord.source;

import java.util.Optional;
import org.onrecord.account.User;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/** Reads an address that is to be fetched against what is on record, and changes nothing. */
final class DeliveryReading {

    private final Issues issues;
    private final Source source;
    private final WebAddress address;

    /** @param issues what the form's own limits have found; reading adds to it */
    DeliveryReading(DeliveryForm form, User person, Issues issues) {
        this.issues = issues;
        this.source = form.source().isEmpty() ? null : Source.byId(source(form.source()));
        this.address = issues.on("url") == null ? readAddress(form.url()) : null;
        if (Delivery.onTheirWay(person) >= Delivery.MOST_AT_ONCE) {
            issues.add(
                    "url",
                    "You have %d pages on their way. Wait until some have arrived.".formatted(Delivery.MOST_AT_ONCE));
        }
    }

    private WebAddress readAddress(String url) {
        if (url.isEmpty()) {
            issues.add("url", "Give the address of the page.");
            return null;
        }
        try {
            return WebAddress.of(url);
        } catch (IllegalArgumentException e) {
            issues.add("url", e.getMessage());
            return null;
        }
    }

    /** The number of a source, as a page of ours sends it. */
    static Long source(String typed) {
        return Optional.of(typed)
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(Refusal::missing);
    }

    Issues issues() {
        return issues;
    }

    /** What the page is to be a copy of, or null while that is not on record. */
    Source source() {
        return source;
    }

    /** Where this very page is on record already, though it was asked for as something new; else null. */
    Source elsewhere() {
        return source == null && address != null ? Source.at(address).orElse(null) : null;
    }

    WebAddress address() {
        return address;
    }
}
