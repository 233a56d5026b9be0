package org.onrecord.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the classes and ids of elements call parts of a page that stand beside its text. */
final class PartNames {

    private static final Set<String> COMMENTS =
            Set.of("comment comments commentlist disqus respond kommentare komentari commentaires".split(" "));

    private static final Set<String> BESIDE =
            Set.of(("nav navbar navigation menu menus submenu sidebar footer breadcrumb"
                            + " breadcrumbs share sharing sharebar sharedaddy addtoany social related recommended recommendations"
                            + " popular trending newsletter signup login signin cookie cookies consent gdpr banner promo advert"
                            + " advertisement advertising ad ads adv sponsor sponsored outbrain taboola pagination pager paging"
                            + " toolbar skip tags tagcloud widgets masthead popup modal overlay hidden topbar")
                    .split(" "));

    private static final Set<String> HEADERS =
            Set.of("header site-header page-header main-header global-header top-header".split(" "));

    /** Say that something is there or not, not that this is it. */
    private static final Set<String> STATES = Set.of("has with no not without is js open closed".split(" "));

    /** Classes that WordPress gives to what they are about. */
    private static final Pattern ABOUT = Pattern.compile("(?:tag|category|type|status|format)-.*+|post-\\d++");

    private static final Pattern WORDS = Pattern.compile("[^a-z0-9]++");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private PartNames() {}

    static boolean comments(Element element) {
        return any(element, COMMENTS);
    }

    /** Menus, banners, and whatever else is never the text of a page. */
    static boolean beside(Element element) {
        return any(element, BESIDE);
    }

    /** The head of a site; within an article the same names mean the article's own. */
    static boolean header(Element element) {
        return HEADERS.stream()
                .anyMatch(name -> element.hasClass(name) || element.id().equals(name));
    }

    private static boolean any(Element element, Set<String> wanted) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return false;
        }
        for (String name : (element.attr("class") + " " + element.id()).split("\\s++")) {
            String[] words = WORDS.split(CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT));
            boolean state = Arrays.stream(words).anyMatch(STATES::contains);
            if (!state && !ABOUT.matcher(name).matches() && Arrays.stream(words).anyMatch(wanted::contains)) {
                return true;
            }
        }
        return false;
    }
}
