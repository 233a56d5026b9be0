package org.onrecord.intake;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Decides whether a name is that of a state, or of a capital that stands for its government. */
final class States {
    private static final Set<String> NAMES = names();

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("U.S.", "United States"),
            Map.entry("US", "United States"),
            Map.entry("U.S", "United States"),
            Map.entry("USA", "United States"),
            Map.entry("America", "United States"),
            Map.entry("UK", "United Kingdom"),
            Map.entry("U.K.", "United Kingdom"),
            Map.entry("Britain", "United Kingdom"),
            Map.entry("UAE", "United Arab Emirates"),
            Map.entry("DPRK", "North Korea"),
            Map.entry("the North", "North Korea"),
            Map.entry("the South", "South Korea"));

    private static final Set<String> CAPITALS = Set.of(
            "Washington",
            "Moscow",
            "Beijing",
            "Kyiv",
            "Kiev",
            "Pyongyang",
            "Seoul",
            "Tokyo",
            "London",
            "Paris",
            "Berlin",
            "Brussels",
            "Tehran",
            "Ankara",
            "Jerusalem",
            "Delhi",
            "New Delhi",
            "Islamabad",
            "Riyadh",
            "Cairo",
            "Warsaw",
            "Rome",
            "Madrid",
            "Ottawa",
            "Canberra",
            "Taipei",
            "Hanoi",
            "Damascus",
            "Baghdad",
            "Kabul",
            "Caracas",
            "Havana");

    private States() {}

    static boolean isOne(String name) {
        return NAMES.contains(name) || SHORT.containsKey(name) || CAPITALS.contains(name);
    }

    static boolean isCapital(String name) {
        return CAPITALS.contains(name);
    }

    /** "United States" of "U.S."; a capital keeps its name, since an editor may mean another voice by it. */
    static String full(String name) {
        return SHORT.getOrDefault(name, name);
    }

    private static Set<String> names() {
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        Set<String> names = new HashSet<>();
        Arrays.stream(ULocale.getISOCountries()).map(english::regionDisplayName).forEach(names::add);
        names.addAll(
                Set.of("Ukraine", "Russia", "Turkey", "Czech Republic", "Ivory Coast", "Burma", "Hong Kong", "Taiwan"));
        names.addAll(Set.of("Palestine", "Vatican", "Kosovo", "Congo", "Myanmar", "Scotland", "Wales", "England"));
        // "Georgia" and "Jordan" are names of people and of parts of other states, too.
        names.removeAll(Set.of("Georgia", "Jordan", "Chad"));
        return names;
    }
}
