package org.onrecord.api;

import java.time.Instant;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;

/**
 * What readers were told of a change: what it said, what it says now, and why.
 *
 * @param revision the claim's revision that it speaks of
 */
record ApiNotice(String id, NoticeKind kind, Instant at, String was, String now, String why, int revision) {

    static ApiNotice of(Notice notice) {
        return new ApiNotice(
                ApiId.of(notice.id()),
                notice.kind(),
                notice.at(),
                notice.was(),
                notice.now(),
                notice.why(),
                notice.revision());
    }
}
