package org.onrecord.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where a person goes after they have signed in: a page of this site, whatever a link to the sign-in page says.
 *
 * @param path a path of this site, with its query
 */
record ReturnPath(String path) {

    static final ReturnPath DESK = new ReturnPath("/desk");

    private static final int MAX = 2000;

    /**
     * One slash, then neither a slash nor a backslash, which a browser takes for the beginning of another host; no
     * spaces or control characters, which it would drop.
     */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[\\x21-\\x7e&&[^/\\\\]][\\x21-\\x7e&&[^\\\\]]*)?");

    /** The page that is asked for when it is one of this site's, else the desk. */
    static ReturnPath of(String asked) {
        boolean own = asked != null
                && asked.length() <= MAX
                && OWN_PATH.matcher(asked).matches();
        return own && isUri(asked) ? new ReturnPath(asked) : DESK;
    }

    URI uri() {
        return URI.create(path);
    }

    /** The address of the sign-in page that leads here. */
    String signInPage() {
        return "/login?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean isUri(String asked) {
        try {
            return new URI(asked).getAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
