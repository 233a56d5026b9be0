package org.onrecord.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title apart from the name of the site that stands before or behind it.
 *
 * @param site the site's name, or null when none was told apart
 */
record SiteTitle(String title, String site) {

    private static final Pattern LAST = Pattern.compile("(.+)\\s([|·»–—-]|::)\\s(.{2,60})");
    private static final Pattern FIRST = Pattern.compile("(.{2,60}?)(?:\\s(?:[|·»–—-]|::)|:)\\s(.+)");

    static SiteTitle of(String title, String site, String headline) {
        if (title == null || MainText.same(title, headline)) {
            return new SiteTitle(title, null);
        }
        Matcher last = LAST.matcher(title);
        if (last.matches() && names(last.group(3), last.group(2), last.group(1), site, headline)) {
            return new SiteTitle(last.group(1).strip(), last.group(3).strip());
        }
        Matcher first = FIRST.matcher(title);
        if (first.matches() && isSite(first.group(1), first.group(2), site, headline)) {
            return new SiteTitle(first.group(2).strip(), first.group(1).strip());
        }
        return new SiteTitle(title, null);
    }

    private static boolean names(String name, String mark, String rest, String site, String headline) {
        // Old sites write their own name as the headline of every page.
        if (isSite(name, rest, site, headline) || MainText.same(name, headline)) {
            return true;
        }
        // A dash may be part of the title itself: only a short name after a long title is taken to be a site's.
        boolean bar = mark.equals("|") || mark.equals("::");
        return site == null && headline == null && words(name) <= (bar ? 5 : 3) && words(rest) >= (bar ? 1 : 4);
    }

    private static boolean isSite(String name, String rest, String site, String headline) {
        return MainText.same(name, site) || MainText.same(rest, headline);
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
