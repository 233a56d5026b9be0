package org.onrecord.web;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.onrecord.extract.LanguageCode;

/** Language tags as in BCP 47, such as {@code en}, {@code ko} or {@code zh-Hant}. */
public final class LanguageTag {

    private LanguageTag() {}

    /** A language's English name, such as {@code Korean} for {@code ko}; the tag itself where there is none. */
    public static String name(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    /** The tag in its canonical form; null for an empty one, and with an issue for one that is none. */
    public static String read(String typed, String field, Issues issues) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(typed).build();
            String code = locale.getLanguage();
            if (code.isEmpty() || LanguageCode.isKnown(code)) {
                return locale.toLanguageTag();
            }
            issues.add(field, "No language has the code “%s”. Write its tag: en, ko, uk, zh-Hant.".formatted(code));
        } catch (IllformedLocaleException e) {
            issues.add(field, "Write the language as a tag: en, ko, uk, zh-Hant.");
        }
        return null;
    }
}
