package org.onrecord.imports;

import java.util.List;

/** Takes what is found, one after the other. */
interface Harvest {

    /** @return whether more is wanted */
    boolean review(FoundReview review);

    /** Something that nothing could be made of. */
    boolean unread(List<Message> why);
}
