package org.onrecord.figure;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** How a language writes numbers, by the rules of ICU: its marks, its number words, its words for a million. */
final class LanguageNumbers {
    // Made once for each language, for the rules are costly to build; the languages of ICU are some hundreds.
    private static final Map<String, LanguageNumbers> KNOWN = new ConcurrentHashMap<>();
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int PREFIX = 3;
    private static final int LONGEST_WORDS = 80;

    // Not safe for several threads at once: guarded by this.
    private final RuleBasedNumberFormat spelling;
    private final String grouping;
    private final Pattern number;
    private final Set<String> prefixes = new HashSet<>();
    private final Map<String, Long> scales = new HashMap<>();
    private final Set<String> months = new HashSet<>();
    private final char decimal;

    private LanguageNumbers(ULocale locale) {
        String rules = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).toString();
        // ICU writes "dreitausend" with a soft hyphen in it, and would read it only so.
        spelling = new RuleBasedNumberFormat(rules.replace("\u00ad", ""), locale);
        DecimalFormatSymbols marks = DecimalFormatSymbols.getInstance(locale);
        decimal = marks.getDecimalSeparator();
        grouping = Character.isWhitespace(marks.getGroupingSeparator())
                        || Character.isSpaceChar(marks.getGroupingSeparator())
                ? "[ \\u00a0\\u2009\\u202f]"
                : Pattern.quote(String.valueOf(marks.getGroupingSeparator()));
        String point = Pattern.quote(String.valueOf(decimal));
        number = Pattern.compile("(?:\\d{1,3}(?:" + grouping + "\\d{3})+|\\d+)(?:" + point + "\\d+)?");
        learnWords();
        DateFormatSymbols dates = DateFormatSymbols.getInstance(locale);
        List.of(dates.getMonths(), dates.getShortMonths())
                .forEach(names -> Arrays.stream(names)
                        .map(name -> name.toLowerCase(Locale.ROOT).replace(".", ""))
                        .forEach(months::add));
    }

    static LanguageNumbers of(String tag) {
        String language = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return KNOWN.computeIfAbsent(
                LANGUAGES.contains(language) ? language : "", known -> new LanguageNumbers(new ULocale(known)));
    }

    private void learnWords() {
        for (int value = 1; value <= 100; value++) {
            learnPrefix(spelling.format(value));
        }
        for (long scale : new long[] {1_000L, 1_000_000L, 1_000_000_000L, 1_000_000_000_000L}) {
            learnPrefix(spelling.format(scale));
            for (int times : new int[] {1, 2, 5}) {
                learnScale(spelling.format(times * scale), scale);
            }
        }
    }

    private void learnPrefix(String words) {
        String word = words.toLowerCase(Locale.ROOT).replace("\u00ad", "");
        prefixes.add(word.substring(0, Math.min(PREFIX, word.length())));
    }

    private void learnScale(String words, long scale) {
        String[] parts = words.toLowerCase(Locale.ROOT).replace("\u00ad", "").split("[\\s\\u00a0]+");
        if (parts.length == 2 && Character.isLetter(parts[1].codePointAt(0))) {
            scales.put(parts[1], scale);
        }
    }

    /** The number that digits give by the language's marks. */
    Optional<BigDecimal> value(String printed) {
        if (!number.matcher(printed).matches() || printed.length() > LONGEST_WORDS) {
            return Optional.empty();
        }
        String plain = printed.replaceAll(grouping, "");
        return Optional.of(new BigDecimal(plain.replace(decimal, '.')));
    }

    /** What a word after digits multiplies them by; 1 for other words. */
    long scale(String word) {
        return scales.getOrDefault(word, 1L);
    }

    boolean isMonth(String word) {
        return months.contains(word);
    }

    /** Whether a number in words can begin with this word, by its first letters. */
    boolean mayBegin(String word) {
        return word.length() >= PREFIX && prefixes.contains(word.substring(0, PREFIX));
    }

    /** The whole number that the words are, all of them. */
    Optional<BigDecimal> spelled(String words) {
        if (words.length() > LONGEST_WORDS) {
            return Optional.empty();
        }
        String plain = words.toLowerCase(Locale.ROOT);
        ParsePosition end = new ParsePosition(0);
        Number read;
        synchronized (this) {
            read = spelling.parse(plain, end);
        }
        boolean whole = end.getIndex() == plain.length() && read instanceof Long;
        return whole ? Optional.of(BigDecimal.valueOf(read.longValue())) : Optional.empty();
    }
}
