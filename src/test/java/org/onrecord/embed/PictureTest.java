package org.onrecord.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedCharacterIterator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a claim's picture looks like, in any script and at any length. */
class PictureTest {

    private static final int PAPER = 0xFFFDFCF8;

    /** From where no word may stand, left and right, but for the overhang of a letter. */
    private static final int EDGE = 60;

    @TempDir
    static Path room;

    private static Typeface.Pair typefaces;

    @BeforeAll
    static void load() {
        System.setProperty("java.awt.headless", "true");
        typefaces = Typeface.Pair.load(() -> Files.createTempFile(room, "font", ".ttf"));
    }

    private static byte[] drawn(String words) {
        return new Picture(typefaces)
                .of(new Picture.Text("Onrecord", words, true, "Ana Sousa, 2024", "Confirmed", "Mixed", null));
    }

    private static BufferedImage image(String words) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawn(words)));
    }

    private static boolean empty(BufferedImage image, int left, int top, int width, int height) {
        return IntStream.range(left, left + width)
                .allMatch(x -> IntStream.range(top, top + height).allMatch(y -> image.getRGB(x, y) == PAPER));
    }

    /** The text as it is set, what can't be shown replaced. */
    private static String set(String text) {
        AttributedCharacterIterator set = typefaces.regular().set(text, 20).getIterator();
        StringBuilder shown = new StringBuilder();
        for (char c = set.first(); c != AttributedCharacterIterator.DONE; c = set.next()) {
            Font font = (Font) set.getAttribute(TextAttribute.FONT);
            assertTrue(font.getSize() == 20, "every character has a font of its size");
            shown.append(c);
        }
        return shown.toString();
    }

    @Test
    void theSameWordsGiveTheSameBytesAndOthersGiveOthers() throws IOException {
        assertArrayEquals(drawn("The sea is calm"), drawn("The sea is calm"));
        assertFalse(java.util.Arrays.equals(drawn("The sea is calm"), drawn("The sea is not calm")));
        assertEquals(1200, image("The sea is calm").getWidth());
        assertEquals(630, image("The sea is calm").getHeight());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Straße, Łódź, “naïve” – it’s £5 → ½",
                "Україна Ελλάδα ქართული Հայերեն",
                "قال المتحدث پچگی עברית ދިވެހި",
                "हिन्दी বাংলা தமிழ் తెలుగు ಕನ್ನಡ മലയാളം ગુજરાતી ਪੰਜਾਬੀ සිංහල",
                "ภาษาไทย ລາວ ខ្មែរ မြန်မာ አማርኛ",
                "조선은 김정은 中文国語 日本語 かなカナ「」",
                "😀👍🏽🇺🇦👨‍👩‍👧❤️",
                "e\u0301 a\u0304\u0301"
            })
    void scriptsOfTheWorldAreWrittenAsTheyAre(String words) {
        assertEquals(words, set(words));
    }

    @Test
    void whatNoFontHasIsReplacedAndNothingElseIs() {
        assertEquals("a\uFFFDb", set("a\uD808\uDC00b"));
    }

    @Test
    void wordsBeginOnTheSideOfTheirScript() throws IOException {
        BufferedImage latin = image("The sea");
        BufferedImage arabic = image("البحر هادئ");
        assertFalse(empty(latin, 72, 100, 200, 90));
        assertTrue(empty(latin, 928, 100, 200, 90));
        assertTrue(empty(arabic, 72, 100, 200, 90));
        assertFalse(empty(arabic, 928, 100, 200, 90));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "North Korea will follow its toughest policy so far. ",
                "Donaudampfschifffahrtsgesellschaft",
                "朝鲜将采取最强硬的对美反击战略",
                "البحر هادئ وقال Reuters 300 ",
                "ภาษาไทยเป็นภาษาที่ไม่มีการเว้นวรรค",
                "👨‍👩‍👧",
                "e\u0301"
            })
    void threeThousandCharactersStayOnThePictureAndAreShortened(String words) throws IOException {
        BufferedImage image = image(words.repeat(3_000 / words.length()));
        assertTrue(empty(image, 0, 20, EDGE, 610), "left");
        assertTrue(empty(image, 1200 - EDGE, 20, EDGE, 610), "right");
        assertTrue(empty(image, 72, 408, 1000, 8), "between the words and who said them");
        assertFalse(empty(image, 72, 300, 1056, 100), "the words fill their room");
    }

    @Test
    void whatIsLeftOutEndsBetweenWordsAndNeverWithinACharacter() {
        Block block = Block.fitting("family 👨‍👩‍👧 ".repeat(60), "”", typefaces.regular(), 400, 100, 30);
        int shown = block.lines().stream()
                .mapToInt(line -> line.getCharacterCount())
                .sum();
        int whole = "family 👨‍👩‍👧 ".length();
        // So many whole repetitions, one perhaps begun with its first word, then the mark and the closing marks.
        int over = (shown - 2) % whole;
        assertTrue(over == whole - 1 || over == "family".length(), shown + " characters");
    }

    @Test
    void aVerdictOfManyWordsStaysInItsColumn() throws IOException {
        byte[] bytes = new Picture(typefaces)
                .of(new Picture.Text(
                        "A record of what was said ".repeat(9),
                        "The sea is calm",
                        false,
                        "Ana Sousa, ".repeat(40),
                        "So it is reported (at the time), ".repeat(9),
                        "Mostly refuted (changed since), ".repeat(9),
                        "Correction"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertTrue(empty(image, 580, 490, 40, 130), "between the verdicts");
        assertTrue(empty(image, 1200 - EDGE, 20, EDGE, 610), "right");
        assertTrue(empty(image, 72, 618, 1056, 12), "below");
    }
}
