package org.onrecord.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Whether a page is a thread of a forum: there the answers are what it is about, and not comments on it. */
final class Discussion {

    private static final Pattern FORUMS =
            Pattern.compile("(?i)phpbb|discourse|vbulletin|xenforo|mybb|simple machines|invision|flarum|nodebb|punbb");

    private static final Pattern NAMES =
            Pattern.compile("(?i)(?:.*[\\s_-])?(?:forum|thread|topic|viewtopic|showthread|discussion)(?:[\\s_-].*)?");

    private Discussion() {}

    static boolean is(Document page, LinkedData data) {
        return data.discussion()
                || page.selectFirst("[itemtype~=DiscussionForumPosting|QAPage]") != null
                || FORUMS.matcher(page.select("meta[name=generator]").attr("content"))
                        .find()
                || NAMES.matcher(page.body().id()).matches()
                || NAMES.matcher(page.body().className()).matches();
    }
}
