package org.onrecord.claim;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.web.Folded;

/**
 * The words that turn what a sentence says into its opposite, in the languages of which they are known here. Which of
 * several things a word denies nobody but a reader can tell; that one text has such a word and the other has none can
 * be seen.
 */
final class Negation {

    /** Not "failing to": that, like "refusing to", is hardly ever what a sentence turns on. */
    private static final Map<String, Set<List<String>>> WORDS = Map.of(
            "en",
                    words("no, not, never, none, nobody, nothing, neither, nor, without, cannot, untrue, false that,"
                            + " denied that, denies that, deny that, failed to, fails to, fail to, refused to,"
                            + " refuses to, refuse to"),
            "de",
                    words(
                            "nicht, kein, keine, keinen, keinem, keiner, keines, nie, niemals, niemand, nichts, weder, ohne"),
            "fr", words("ne, pas, non, jamais, aucun, aucune, rien, ni, sans"),
            "es", words("no, nunca, jamás, ninguno, ninguna, ningún, nadie, nada, tampoco, ni, sin"),
            "it", words("non, mai, nessuno, nessuna, nessun, niente, nulla, né, senza"),
            "nl", words("niet, geen, nooit, niemand, niets, noch, zonder"),
            "pl", words("nie, nigdy, nikt, nic, żaden, żadna, żadne, ani, bez"),
            "pt", words("não, nunca, jamais, nenhum, nenhuma, ninguém, nada, nem, sem"),
            "ru", words("не, нет, ни, никогда, никто, ничего, без, нельзя"),
            "uk", words("не, немає, ні, ніколи, ніхто, нічого, без"));

    /** Those that deny by themselves, whatever the language. */
    private static final Set<String> ALL = WORDS.values().stream()
            .flatMap(Set::stream)
            .filter(words -> words.size() == 1)
            .map(words -> words.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private Negation() {}

    /** Some that deny by themselves, and some that do together. */
    private static Set<List<String>> words(String words) {
        return Stream.of(words.split(", "))
                .map(one -> List.of(Folded.of(one).split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether one of some folded words denies, or several that stand together.
     *
     * @param language a tag of BCP 47; in a language that isn't known here nothing is taken to deny
     */
    static boolean isIn(List<String> words, String language) {
        String spoken = Locale.forLanguageTag(language).getLanguage();
        return words.stream().anyMatch(word -> isShortened(word, spoken))
                || WORDS.getOrDefault(spoken, Set.of()).stream()
                        .anyMatch(denying -> Collections.indexOfSubList(words, denying) >= 0);
    }

    /** "didn't", and "n'est" in French. */
    private static boolean isShortened(String word, String spoken) {
        return switch (spoken) {
            case "en" -> word.endsWith("n't");
            case "fr" -> word.startsWith("n'");
            default -> false;
        };
    }

    /** Whether a folded word denies in English, or in any other language that is known here. */
    static boolean isOne(String word) {
        return ALL.contains(word) || word.endsWith("n't");
    }
}
