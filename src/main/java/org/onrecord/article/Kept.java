package org.onrecord.article;

import java.util.List;

/** What editors touched of an article's proposals: what they settled is not proposed again. */
record Kept(List<ProposedClaim> proposals) {

    /** Whether most of what another proposal claims was dealt with, as said by the same speaker. */
    boolean settles(ProposedClaim other) {
        List<Mark> dealtWith = proposals.stream()
                .filter(before -> before.saysTheSame(other))
                .flatMap(before -> before.marks().all().stream())
                .toList();
        return new Marks(dealtWith).cover(other.marks());
    }
}
