package org.onrecord.claim;

import java.util.List;

/** Finds claims by their words; what keeps an index of them answers. */
public interface ClaimsByWords {

    /** More are not looked through: other words find what is meant. */
    int MOST = 1_000;

    /** The ids of the claims that have all words, drafts included: the newest {@value #MOST} of them. */
    List<Long> newest(String words);
}
