package org.onrecord.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is pasted is read to its end, and all that is found stands in it. */
@Timeout(120)
class HostileTextTest {

    @Test
    void aMillionOpeningMarksAreRead() {
        assertTrue(QuotationMarks.in("“".repeat(1_000_000)).isEmpty());
        assertTrue(Attributions.in("“".repeat(1_000_000)).isEmpty());
    }

    @Test
    void aTextWithoutSpacesIsRead() {
        assertTrue(Attributions.in("x".repeat(200_000)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "‘",
                "\"",
                "«",
                "„",
                "''",
                "(",
                "\u202Eabc ",
                "😀",
                "\uD800",
                "\uDC00 ",
                "<p>\"x\"</p>",
                "said ",
                "He said that ",
                "and ",
                "Bob, ",
                "Mr. ",
                "“ said Bob ",
                "U.S. ",
                "\n“",
                "according to ",
                "a’s ",
                "…",
                "said, ",
                "\u0000",
                "said: “",
                "Ann and ",
                "\u2028",
                "to say to ",
                "in Ohio of ",
            })
    void aPieceRepeatedManyTimesIsRead(String piece) {
        standIn(piece.repeat(20_000 / piece.length()));
    }

    @Test
    void anythingAtAllIsRead() {
        Random random = new Random(5);
        List<String> pieces = List.of(
                "“",
                "”",
                "\"",
                "'",
                "’",
                " ",
                "\n",
                ".",
                ",",
                ":",
                "—",
                "said",
                "Ann",
                "Lee",
                " that ",
                "he",
                "told",
                " according to ",
                "😀",
                "\uD83D",
                "\u200F",
                "«",
                "»",
                "(",
                ")",
                "the",
                " claim ",
                "U.S.",
                "?",
                "3");
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
                text.append(random.nextBoolean() ? " " : "");
            }
            standIn(text.toString());
        }
    }

    private static void standIn(String text) {
        for (Quotation quotation : QuotationMarks.in(text)) {
            assertTrue(quotation.whole().covers(quotation.within()));
            assertTrue(quotation.within().covers(quotation.words(text)));
            assertTrue(quotation.whole().end() <= text.length());
        }
        for (Reported reported : Attributions.in(text)) {
            assertTrue(reported.whole().end() <= text.length());
            assertTrue(reported.sure() > 0 && reported.sure() <= 1);
            for (int i = 1; i < reported.content().size(); i++) {
                Stretch last = reported.content().get(i - 1);
                assertTrue(last.end() <= reported.content().get(i).start());
            }
        }
    }
}
