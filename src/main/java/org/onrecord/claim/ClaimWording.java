package org.onrecord.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.time.FuzzyDate;

/** What a claim on record says, as it is compared with what a text says. */
final class ClaimWording {

    private final Claim claim;
    private final Wording statement;
    private final Set<String> content;
    private final Map<Long, String> speakers = new LinkedHashMap<>();
    private final List<Wording> quotations = new ArrayList<>();
    private final List<FuzzyDate> said = new ArrayList<>();
    private final Set<Long> marks;

    ClaimWording(Claim claim) {
        this.claim = claim;
        this.statement = Wording.of(claim.text());
        this.content = statement.content();
        this.marks = new HashSet<>(ClaimMarks.statement(claim.text()));
    }

    /** Takes up who says it, in which words and when, of which any may be null. */
    void add(Long speaker, String name, String quotation, FuzzyDate date) {
        if (speaker != null) {
            speakers.put(speaker, name);
        }
        if (quotation != null) {
            quotations.add(Wording.of(quotation));
            marks.addAll(ClaimMarks.quotation(quotation));
        }
        if (date != null && !date.isUnknown()) {
            said.add(date);
        }
    }

    Long id() {
        return claim.id();
    }

    Claim claim() {
        return claim;
    }

    boolean stands() {
        return claim.publication() != Publication.MERGED && claim.publication() != Publication.ERASED;
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

    /** The marks of what it says and quotes. */
    Set<Long> marks() {
        return marks;
    }

    /** When it was said, by each report that says so. */
    List<FuzzyDate> said() {
        return said;
    }

    boolean saidBy(Set<Long> some) {
        return some.stream().anyMatch(speakers::containsKey);
    }

    /** Who says it, in words; empty where nobody is named. */
    String speakers() {
        return String.join(", ", speakers.values().stream().limit(3).toList());
    }
}
