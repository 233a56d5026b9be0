package org.onrecord.search;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Makes numbers and initials the same however they are printed: 3,000 and 3.000 are 3000, U.S. and US are us. */
final class Printed extends TokenFilter {

    private static final Pattern GROUPING = Pattern.compile("(?<=\\p{Nd})[.,](?=\\p{Nd}{3}(?!\\p{Nd}))");
    private static final Pattern INITIALS = Pattern.compile("\\p{L}(?:\\.\\p{L})+");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Printed(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isPointed()) {
            String written = term.toString();
            term.setEmpty()
                    .append(
                            INITIALS.matcher(written).matches()
                                    ? written.replace(".", "")
                                    : GROUPING.matcher(written).replaceAll(""));
        }
        return true;
    }

    private boolean isPointed() {
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) == '.' || term.charAt(i) == ',') {
                return true;
            }
        }
        return false;
    }
}
