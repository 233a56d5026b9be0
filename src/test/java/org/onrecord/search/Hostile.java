package org.onrecord.search;

import java.util.List;
import java.util.Random;

/** Makes texts that nobody would type in good faith, and some that anybody might. */
public final class Hostile {

    private static final List<String> PIECES = List.of(
            "speaker:",
            "topic:",
            "kind:",
            "verdict:",
            "said:",
            "state:",
            "party:",
            "-",
            "--",
            "\"",
            "“",
            "”",
            "„",
            "«",
            "»",
            "..",
            "/",
            "2024",
            "2024-11",
            "..2023",
            "99999",
            "-5",
            "kim",
            "Kim Jong Un",
            "tax",
            "minister",
            "raised",
            "'",
            "’",
            "%",
            "_",
            "*",
            "?",
            "~2",
            "^9",
            "(",
            ")",
            "[",
            "{",
            "}",
            "]",
            "\\",
            "&&",
            "||",
            "!",
            "AND",
            "OR",
            "NOT",
            "+",
            "<b>",
            "&amp;",
            "${x}",
            "{x}",
            "\0",
            "\u0007",
            "\u200f",
            "\u202e",
            "\u2066",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\ufffe",
            "\ud83d\ude80",
            "\ud83d",
            "\ude80",
            "\u0301",
            "e\u0301\u0301\u0301",
            "東京都",
            "ไทย",
            "עברית",
            "العربية",
            "हिन्दी",
            "ﷺ",
            "İ",
            "ß",
            "ﬃ",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "1e999",
            "a.b.c",
            "1,000,000",
            "x".repeat(150),
            " ",
            "  ",
            "\t",
            "\n");

    private Hostile() {}

    public static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append(' ');
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        if (random.nextInt(50) == 0) {
            text.append(text.toString().repeat(40));
        }
        return text.toString();
    }
}
