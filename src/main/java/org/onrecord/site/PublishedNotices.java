package org.onrecord.site;

import java.util.List;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.claim.Publication;

/** The notices that readers meet: all on published claims, or on what was merged into them, and that claims were withdrawn. */
public final class PublishedNotices {

    /** Which of the notices {@code n} on claims {@code c}, by the three parameters of {@link #states}. */
    public static final String SHOWN = """
            (c.publication = ?1 or c.publication = ?2 and n.kind = ?3
                or c.mergedInto is not null and exists (select 1 from Claim s where s.id = c.mergedInto and s.publication = ?1))""";

    private PublishedNotices() {}

    public static List<Object> states() {
        return List.of(Publication.PUBLISHED, Publication.WITHDRAWN, NoticeKind.RETRACTION);
    }

    /** The newest of them, the newest first, with their claims; one statement. */
    public static List<Notice> newest(int most) {
        return Notice.<Notice>find(
                        "from Notice n join fetch n.claim c where " + SHOWN + " order by n.at desc, n.id desc",
                        states().toArray())
                .range(0, most - 1)
                .list();
    }
}
