package org.onrecord.extract;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import com.ibm.icu.util.ULocale;
import java.util.EnumSet;
import java.util.Set;

/** Tells codes of languages from what only looks like one, such as “jp” or “klingon”. */
public final class LanguageCode {

    private static final Set<Datasubtype> ANY = EnumSet.allOf(Datasubtype.class);

    private LanguageCode() {}

    /**
     * Whether a primary language subtag stands in the registry of BCP 47, also for several languages, for none, or as one
     * that is out of use; or is the longer code of a language that has a shorter one. ICU has names for few of the 8,000,
     * and the registry only within.
     */
    public static boolean isKnown(String code) {
        String name = ULocale.getDisplayLanguage(code, ULocale.ENGLISH);
        boolean named = !name.isEmpty() && !name.equals(code);
        return !code.isEmpty() && (named || ValidIdentifiers.isValid(Datatype.language, ANY, code) != null);
    }
}
