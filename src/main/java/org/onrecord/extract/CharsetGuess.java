package org.onrecord.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which encoding bytes are in that are no UTF-8. ICU's detector proposes; among what it proposes the reading wins in
 * which letters stand beside letters of their own script, small ones after capitals and not the other way about.
 */
final class CharsetGuess {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What encodings are called, and what browsers read under these names. */
    private static final Map<String, String> BROWSERS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("windows-949", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb18030", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("koi8-r", "KOI8-U"),
            Map.entry("utf8", "UTF-8"),
            // It could not be read up to here if it were so.
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"));

    /** Looked at whatever the detector says: it knows no Ukrainian. */
    private static final String[] ALWAYS = {"windows-1251", "KOI8-U", "windows-1252"};

    private CharsetGuess() {}

    /** The encoding that browsers read under a name; null if there is none. */
    static Charset named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(BROWSERS.getOrDefault(lower, lower));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static Charset of(byte[] sample) {
        Charset best = WINDOWS_1252;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Charset, Integer> one : proposals(sample).entrySet()) {
            double score = likeness(Decoding.decode(sample, 0, one.getKey())) + one.getValue() / 200.0;
            if (score > most) {
                most = score;
                best = one.getKey();
            }
        }
        return best;
    }

    /** Whether bytes can be what they are said to be; a Latin label is the default of many servers and proves little. */
    static boolean plausible(byte[] sample, Charset said) {
        double likeness = likeness(Decoding.decode(sample, 0, said));
        if (likeness < 0.3) {
            return false;
        }
        return !said.equals(WINDOWS_1252) || of(sample).equals(WINDOWS_1252) || dense(sample) < 0.3;
    }

    /** Whether a text is made of characters that people write: letters and marks, no controls, nothing unassigned. */
    static boolean written(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean control = Character.isISOControl(c) && !Characters.space(c);
            boolean lone = type == Character.SURROGATE && !Characters.paired(text, i);
            odd += control || lone || type == Character.UNASSIGNED || type == Character.PRIVATE_USE ? 1 : 0;
        }
        return odd * 50 <= text.length();
    }

    private static Map<Charset, Integer> proposals(byte[] sample) {
        Map<Charset, Integer> proposals = new LinkedHashMap<>();
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = named(match.getName().replaceFirst("_(rtl|ltr)$", ""));
            boolean narrow = charset != null
                    && !charset.name().startsWith("UTF-")
                    && !charset.name().contains("IBM4");
            if (narrow) {
                proposals.merge(charset, match.getConfidence(), Math::max);
            }
        }
        for (String name : ALWAYS) {
            proposals.putIfAbsent(Charset.forName(name), 0);
        }
        return proposals;
    }

    /** From about -2 (noise) to 1 (words): how far the characters beyond ASCII stand in words of one script. */
    private static double likeness(String text) {
        int beyond = 0;
        double points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            beyond++;
            if (c == '\uFFFD' || Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE) {
                points -= i == text.length() - 1 ? 0 : 4; // a sample may be cut within a character
            } else if (!Character.isLetter(c)) {
                points += "«»“”„’‘–—…№°\u00A0、。，·•".indexOf(c) >= 0 ? 0.5 : -0.5;
            } else {
                points += beside(i == 0 ? ' ' : text.charAt(i - 1), c);
            }
        }
        return beyond == 0 ? 1 : points / beyond;
    }

    private static double beside(char before, char c) {
        if (!Character.isLetter(before)) {
            return 0.7;
        }
        UnicodeScript one = UnicodeScript.of(before);
        UnicodeScript other = UnicodeScript.of(c);
        boolean eastern = Characters.weight(before) == 2 && Characters.weight(c) == 2;
        if (one != other && !eastern) {
            return -2;
        }
        return Character.isLowerCase(before) && Character.isUpperCase(c) ? -2 : Character.isUpperCase(c) ? 0.6 : 1;
    }

    /** How many of all letters are beyond ASCII: few in Latin scripts, nearly all in others. */
    private static double dense(byte[] sample) {
        int beyond = 0;
        int letters = 0;
        String latin = new String(sample, StandardCharsets.ISO_8859_1).replaceAll("<[^<>]{0,2000}>", " ");
        for (int i = 0; i < latin.length(); i++) {
            beyond += latin.charAt(i) >= 0x80 ? 1 : 0;
            letters += latin.charAt(i) >= 0x80 || Character.isLetter(latin.charAt(i)) ? 1 : 0;
        }
        return letters == 0 ? 0 : (double) beyond / letters;
    }
}
