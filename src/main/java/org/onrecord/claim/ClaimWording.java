package org.onrecord.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a claim on record says, as it is compared with what a text says. */
final class ClaimWording {

    private final Claim claim;
    private final Wording statement;
    private final Set<String> content;
    private final Map<Long, String> speakers = new LinkedHashMap<>();
    private final List<Wording> quotations = new ArrayList<>();

    ClaimWording(Claim claim) {
        this.claim = claim;
        this.statement = Wording.of(claim.text());
        this.content = statement.content();
    }

    /** Takes up who says it and in which words, of which either may be null. */
    void add(Long speaker, String name, String quotation) {
        if (speaker != null) {
            speakers.put(speaker, name);
        }
        if (quotation != null) {
            quotations.add(Wording.of(quotation));
        }
    }

    Long id() {
        return claim.id();
    }

    Claim claim() {
        return claim;
    }

    Wording statement() {
        return statement;
    }

    Set<String> content() {
        return content;
    }

    List<Wording> quotations() {
        return quotations;
    }

    boolean saidBy(Set<Long> some) {
        return some.stream().anyMatch(speakers::containsKey);
    }

    /** Who says it, in words; empty where nobody is named. */
    String speakers() {
        return String.join(", ", speakers.values().stream().limit(3).toList());
    }
}
