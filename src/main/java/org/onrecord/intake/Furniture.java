package org.onrecord.intake;

import java.util.List;
import java.util.Set;

/** What stands in a pasted article without telling anything: headings, bylines, captions, links, questions, addresses to readers. */
final class Furniture {
    private static final List<String> BEGINNINGS = List.of(
            "read more",
            "read also",
            "read here",
            "click here",
            "click to",
            "sign up",
            "sign in",
            "subscribe",
            "follow us",
            "follow the",
            "watch:",
            "watch the",
            "listen to",
            "see also",
            "photo",
            "image",
            "picture:",
            "pictured:",
            "video:",
            "file photo",
            "caption",
            "getty",
            "copyright",
            "©",
            "share this",
            "advertisement",
            "related",
            "updated",
            "published",
            "last modified",
            "last updated",
            "editor's note",
            "reporting by",
            "editing by",
            "additional reporting",
            "all rights",
            "this article",
            "this story",
            "the post",
            "by ",
            "for more",
            "get the",
            "download",
            "here's what",
            "here is what",
            "here are",
            "more on",
            "go to",
            "contact us",
            "have a story",
            "correction:",
            "table of contents",
            "about the author",
            "join ",
            "register",
            "log in",
            "skip to",
            "continue reading",
            "story continues",
            "recommended",
            "most read",
            "don't miss",
            "source:",
            "sources:",
            "tags:",
            "topics:");
    private static final Set<String> TO_READERS = Set.of("you", "your", "we", "our", "us", "i", "my", "me");
    private static final int BEGINNING = 24;

    private Furniture() {}

    static boolean isOne(Sentence sentence, Reading reading) {
        List<Word> words = sentence.words();
        if (words.size() < 4) {
            return true;
        }
        String printed = sentence.at().in(reading.text());
        String last = words.get(words.size() - 1).text();
        return last.equals("?")
                || last.endsWith(":")
                || begins(printed)
                || unfinished(printed)
                || addresses(words, reading);
    }

    static boolean begins(String printed) {
        String begins = PlainApostrophe.in(printed.substring(0, Math.min(BEGINNING, printed.length())))
                .toLowerCase(java.util.Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(begins::startsWith);
    }

    /** A heading or caption has no stop at its end. */
    private static boolean unfinished(String printed) {
        String end = printed.substring(Math.max(0, printed.length() - 3));
        return end.chars().noneMatch(sign -> ".!…”\"’)".indexOf(sign) >= 0);
    }

    private static boolean addresses(List<Word> words, Reading reading) {
        return words.stream()
                .anyMatch(word ->
                        TO_READERS.contains(word.lower()) && !word.text().equals("US") && !reading.isQuoted(word.at()));
    }
}
