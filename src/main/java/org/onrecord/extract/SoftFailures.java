package org.onrecord.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether a page that came whole is the one that was asked for. Every sign is weighed against how many words came: a
 * page with a long text is what it says that it is, though it speaks of cookies, asks to sign in, or is about pages
 * that aren't found.
 */
final class SoftFailures {

    /** A text with more letters than this is no wall, no challenge and no error. */
    private static final int LONG = 1_500;

    /** A text with fewer letters than this is none. */
    private static final int SHORT = 250;

    private static final String CHALLENGES =
            "#challenge-form, #challenge-running, #challenge-stage, #cf-challenge-running,"
                    + " #cf-wrapper, #px-captcha, #sec-if-cpt-container, #sec-cpt-if, .cf-turnstile, .h-captcha, .g-recaptcha,"
                    + " iframe[src*=hcaptcha.com], iframe[src*=recaptcha], iframe[src*=captcha-delivery.com],"
                    + " script[src*=captcha-delivery.com], script[src*=challenge-platform], script[src*=/_Incapsula_Resource],"
                    + " iframe[src*=/_Incapsula_Resource], script[src*=px-cloud.net], script[src*=/_sec/cp_challenge]";

    private static final String SHELLS =
            "#root, #app, #__next, #__nuxt, #___gatsby, #react-root, app-root, #svelte, #ember-app, #main-app";

    private static final Pattern CONSENT_PLACE =
            Pattern.compile("(?i)(?:^|.*[./])(?:consent|cookie-?wall|cmp|privacy-?(?:gate|wall)|gdpr)(?:[./?].*)?");

    private static final Pattern SIGN_IN_PLACE = Pattern.compile(
            "(?i).*/(?:login|log-in|signin|sign-in|logon|auth|authenticate|accounts?/login|sso|subscribe|paywall|register)"
                    + "(?:[/.].*)?");

    private static final Pattern ERROR_PLACE =
            Pattern.compile("(?i).*/(?:404|not-?found|page-not-found|error(?:-?404)?|errorpage)(?:[/.].*)?");

    private final Document page;
    private final LinkedData data;
    private final String text;
    private final int length;
    private final Circumstances how;

    private SoftFailures(Document page, LinkedData data, String text, Circumstances how) {
        this.page = page;
        this.data = data;
        this.text = text;
        this.length = Characters.weight(text);
        this.how = how;
    }

    /** Why a page isn't what was asked for; null if it seems to be. */
    static Doubt of(Document page, LinkedData data, String text, Circumstances how) {
        return new SoftFailures(page, data, text, how).doubt();
    }

    private Doubt doubt() {
        if (challenge()) {
            return Doubt.CHALLENGE;
        }
        if (how.status() == 401 || how.status() == 402 || (how.status() == 403 && signIn())) {
            return Doubt.SIGN_IN;
        }
        if (how.status() < 200 || how.status() >= 300) {
            return Doubt.STATUS;
        }
        if (consent()) {
            return Doubt.COOKIE_WALL;
        }
        if (signIn() || paywall()) {
            return Doubt.SIGN_IN;
        }
        if (notFound()) {
            return Doubt.NOT_FOUND;
        }
        if (emptyShell()) {
            return Doubt.EMPTY_SHELL;
        }
        return Redirects.toTheFrontPage(how.asked(), how.arrived()) ? Doubt.HOME_PAGE : null;
    }

    private boolean challenge() {
        if (length > LONG) {
            return false;
        }
        boolean says = says(Phrases.CHALLENGE, 600);
        if (page.selectFirst(CHALLENGES) != null) {
            return length < (says ? LONG / 2 : SHORT);
        }
        return says && length < 2 * SHORT && !data.ofArticle();
    }

    private boolean consent() {
        if (arrivedAt(CONSENT_PLACE) && length < LONG) {
            return true;
        }
        if (length > LONG || data.ofArticle() && length >= SHORT || !agrees()) {
            return false;
        }
        int other = 0;
        for (String block : text.split("\n\n")) {
            other += Phrases.CONSENT.matcher(block).find() ? 0 : Characters.weight(block);
        }
        return other < SHORT && Phrases.CONSENT.matcher(Beginning.of(page)).find();
    }

    private boolean agrees() {
        return page.select("button, a, input[type=submit], input[type=button], [role=button]").stream()
                .limit(1_000)
                .map(button -> button.nameIs("input") ? button.attr("value") : label(button))
                .anyMatch(label -> Phrases.AGREE.matcher(label).find());
    }

    private static String label(Element button) {
        return button.childNodeSize() > 5 ? "" : Characters.line(button.text());
    }

    private boolean signIn() {
        boolean password = page.selectFirst("input[type=password]") != null;
        if (arrivedAt(SIGN_IN_PLACE)) {
            return password ? length < LONG : length < SHORT;
        }
        return length < 2 * SHORT && password && !(data.ofArticle() && length >= SHORT)
                || length < SHORT && titled(Phrases.SIGN_IN);
    }

    private boolean paywall() {
        boolean asks = Phrases.PAYWALL.matcher(Beginning.of(page)).find();
        if (data.paid()) {
            return length < (asks ? LONG : 2 * SHORT);
        }
        return asks && length < LONG / 2 && endsInPaywall();
    }

    /** Whether what asks to pay stands in place of the rest of the text, and not beside a text that is whole. */
    private boolean endsInPaywall() {
        return Phrases.PAYWALL.matcher(text).find() || length < 2 * SHORT || text.endsWith("…") || text.endsWith("...");
    }

    private boolean notFound() {
        if (length > 2 * SHORT || data.ofArticle()) {
            return false;
        }
        return arrivedAt(ERROR_PLACE) || titled(Phrases.NOT_FOUND) || length < SHORT && says(Phrases.NOT_FOUND, 300);
    }

    private boolean emptyShell() {
        if (length == 0) {
            return true;
        }
        boolean asks = Phrases.SCRIPTS.matcher(Beginning.of(page)).find()
                || page.select("noscript").stream()
                        .anyMatch(one -> Phrases.SCRIPTS.matcher(one.text()).find());
        boolean shell = page.select(SHELLS).stream().anyMatch(one -> one.text().isBlank());
        return length < SHORT && data.articleBody() == null && (asks || shell && page.selectFirst("script") != null);
    }

    private boolean titled(Pattern pattern) {
        return pattern.matcher(Characters.line(page.title())).find()
                || page.select("h1, h2").stream()
                        .limit(5)
                        .anyMatch(one ->
                                pattern.matcher(Characters.line(one.text())).find());
    }

    private boolean says(Pattern pattern, int within) {
        return titled(pattern)
                || pattern.matcher(text.substring(0, Math.min(text.length(), within)))
                        .find();
    }

    private boolean arrivedAt(Pattern place) {
        if (how.asked() == null || how.arrived() == null || how.asked().equals(how.arrived())) {
            return false;
        }
        return place.matcher(place(how.arrived())).matches()
                && !place.matcher(place(how.asked())).matches();
    }

    private static String place(URI address) {
        return (address.getHost() + "" + address.getPath()).toLowerCase(Locale.ROOT);
    }

    /** All words of a page's beginning, whatever part of it they stand in. */
    private static final class Beginning {

        private static final int LENGTH = 50_000;

        static String of(Document page) {
            String all = BlockText.of(page.body(), Set.of());
            List<String> buttons = page.select("button").eachText();
            String labels = String.join("\n", buttons.subList(0, Math.min(buttons.size(), 100)));
            return all.substring(0, Math.min(all.length(), LENGTH)) + "\n" + labels;
        }
    }
}
