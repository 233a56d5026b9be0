package org.onrecord.article;

import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.extract.PastedMarkup;
import org.onrecord.extract.Unreadable;
import org.onrecord.web.Beginning;
import org.onrecord.web.FormData;
import org.onrecord.web.LineEnds;

/**
 * What another site or a phone sent to be read as an article; nobody vouches for any of it.
 *
 * @param markup that of the selection, or empty
 * @param again whether it comes from our own page that holds what was sent
 */
record Shared(String title, String text, String markup, String url, boolean again) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_ADDRESS = 4_000;

    private static final int SHOWN = 200;

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"<>]{1,3990}+");

    /** Phones often send the address as the text, or behind it. */
    private static final Pattern ADDRESS_AT_END = Pattern.compile("(?:^|\\s)(" + ADDRESS.pattern() + ")\\s*+$");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    static Shared of(MultiMap sent) {
        String text = clean(sent.get("text"));
        String url = clean(sent.get("url")).strip();
        boolean again = sent.contains("again");
        String title =
                Beginning.of(clean(sent.get("title")).replaceAll("\\s++", " ").strip(), LONGEST_TITLE);
        String address = url.length() <= LONGEST_ADDRESS && ADDRESS.matcher(url).matches() ? url : "";
        Matcher last = ADDRESS_AT_END.matcher(text.substring(Math.max(0, text.length() - LONGEST_ADDRESS)));
        if (address.isEmpty() && last.find()) {
            address = last.group(1);
            text = text.stripTrailing()
                    .substring(0, text.stripTrailing().length() - address.length())
                    .stripTrailing();
        }
        return new Shared(title, text, clean(sent.get("markup")), address, again);
    }

    private static String clean(String sent) {
        return sent == null ? "" : CONTROL.matcher(LineEnds.normal(sent)).replaceAll("");
    }

    boolean empty() {
        return title.isEmpty() && text.isBlank() && markup.isBlank() && url.isEmpty();
    }

    /** The first words of the text, for a person to know it by. */
    public String beginning() {
        String line = text.replaceAll("\\s++", " ").strip();
        return line.length() <= SHOWN ? line : Beginning.of(line, SHOWN) + "…";
    }

    /** The form in which it is read, as if it had been typed there. */
    ArticleForm asForm() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("title", title);
        fields.putSingle("address", url);
        fields.putSingle("language", "en");
        fields.putSingle("text", words());
        return ArticleForm.from(new FormData(fields));
    }

    /**
     * What was selected. Its markup tells more of it, but also holds what the page hides; so it is believed where it has
     * the same words.
     */
    private String words() {
        try {
            String marked = markup.isBlank() ? text : PastedMarkup.text(markup);
            return text.isBlank() || letters(marked).equals(letters(text)) ? marked : text;
        } catch (Unreadable e) {
            return text;
        }
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
