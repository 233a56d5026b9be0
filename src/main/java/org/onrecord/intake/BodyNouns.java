package org.onrecord.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Decides whether "the ministry", "the bank" or "the company" can stand for a body of a certain name. */
final class BodyNouns {
    private static final Set<String> COMPANY = Set.of(
            "inc",
            "corp",
            "corporation",
            "ltd",
            "limited",
            "plc",
            "llc",
            "co",
            "company",
            "ag",
            "sa",
            "group",
            "holdings",
            "airlines",
            "airways",
            "motors",
            "electric",
            "labs",
            "bank",
            "industries",
            "technologies",
            "media",
            "firm",
            "retailer",
            "manufacturer",
            "operator",
            "supplier",
            "developer");
    private static final Set<String> AGENCY = Set.of(
            "agency",
            "bureau",
            "administration",
            "authority",
            "office",
            "service",
            "organization",
            "organisation",
            "programme",
            "program");
    private static final Set<String> GROUP = Set.of(
            "group",
            "network",
            "association",
            "alliance",
            "coalition",
            "society",
            "foundation",
            "federation",
            "front",
            "movement",
            "brigade",
            "brigades",
            "watch",
            "international",
            "campaign",
            "union",
            "league");

    /** The last words, or any words, of the names that a noun fits; a noun that is not here fits only itself. */
    private static final Map<String, Set<String>> FITTING = Map.ofEntries(
            Map.entry("company", COMPANY),
            Map.entry("firm", COMPANY),
            Map.entry("manufacturer", COMPANY),
            Map.entry("retailer", COMPANY),
            Map.entry("operator", COMPANY),
            Map.entry("airline", Set.of("airline", "airlines", "airways", "air", "jet")),
            Map.entry("agency", AGENCY),
            Map.entry("group", GROUP),
            Map.entry("charity", Set.of("charity", "foundation", "trust", "fund", "society", "relief", "aid", "save")),
            Map.entry("regulator", Set.of("regulator", "authority", "commission", "watchdog")),
            Map.entry("club", Set.of("club", "fc", "united", "city")),
            Map.entry("network", Set.of("network", "television", "tv")),
            Map.entry("body", Set.of("council", "commission", "committee", "board", "authority", "association")),
            Map.entry("union", Set.of("union", "federation", "unison", "unite")));

    /** An acronym doesn't tell what it is short for, but no ministry and no bank has one alone. */
    private static final Set<String> OF_ACRONYMS = Set.of(
            "agency",
            "body",
            "charity",
            "company",
            "firm",
            "group",
            "organisation",
            "organization",
            "party",
            "regulator",
            "union");

    private BodyNouns() {}

    static boolean fits(String noun, String name) {
        if (NameWords.acronym(name)) {
            return OF_ACRONYMS.contains(noun);
        }
        if (noun.equals("organisation") || noun.equals("organization")) {
            return NameWords.organisation(name);
        }
        Set<String> fitting = FITTING.getOrDefault(noun, Set.of());
        for (String word : name.toLowerCase(Locale.ROOT).split("[ .,&-]+", 40)) {
            if (word.equals(noun) || fitting.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
