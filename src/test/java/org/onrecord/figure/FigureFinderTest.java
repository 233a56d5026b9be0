package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.figure.FigureFinder.Placed;

class FigureFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "They lost around 3,000 men at the river.           | around 3,000        | APPROX | 3000       | men",
                "More than 10,000 troops crossed the border.        | More than 10,000    | GT     | 10000      | troops",
                "At least 12 villages are cut off.                  | At least 12         | GE     | 12         | villages",
                "No fewer than 40 tanks came.                       | No fewer than 40    | GE     | 40         | tanks",
                "As many as 300 houses burnt.                       | As many as 300      | LE     | 300        | houses",
                "Up to 700 contract workers will go.                | Up to 700           | LE     | 700        | contract workers",
                "Fewer than 20 judges remain.                       | Fewer than 20       | LT     | 20         | judges",
                "Nearly half a million people fled the city.        | Nearly half a million | APPROX | 500000   | people",
                "He put it at upwards of $2 million a year.         | upwards of $2 million | GT   | 2000000    | $",
                "A crowd of ~3,000 had come.                        | ~3,000              | APPROX | 3000       | -",
                "An estimated 300 shops closed.                     | An estimated 300    | APPROX | 300        | shops",
                "The 300-odd members voted.                         | 300-odd             | APPROX | 300        | members",
                "It takes 300 or more signatures.                   | 300 or more         | GE     | 300        | signatures",
                "A dozen ships left.                                | A dozen             | EQ     | 12         | ships",
                "The session lasted a five-day week.                | five-day            | EQ     | 5          | days",
                "They had met three times before.                   | three               | EQ     | 3          | times",
                "Output fell by 3.5 percent.                        | 3.5 percent         | EQ     | 3.5        | %",
                "Output fell by 3.5%, he said.                      | 3.5%                | EQ     | 3.5        | %",
                "The lead grew by 2 percentage points.              | 2 percentage points | EQ     | 2          | percentage points",
                "It was -5 degrees at night.                        | -5                  | EQ     | -5         | degrees",
                "Some 5 U.S. troops stayed.                         | Some 5              | APPROX | 5          | U.S. troops",
                "They hold 40 anti-tank missiles.                   | 40                  | EQ     | 40         | anti-tank missiles",
                "About 3,000 United States soldiers stay.           | About 3,000         | APPROX | 3000       | United States soldiers",
                "It works three and a half hours.                   | three and a half    | EQ     | 3.5        | hours",
                "It costs £3m.                                      | £3m                 | EQ     | 3000000    | £",
                "It feeds 3m people.                                | 3m                  | EQ     | 3000000    | people",
                "It lies 10km away.                                 | 10km                | EQ     | 10         | km",
                "Half of the army deserted.                         | Half                | EQ     | 0.5        | of the army",
                "A third of the population left.                    | A third             | APPROX | 0.333333333333 | of the population",
                "Two-thirds of voters agree.                        | Two-thirds          | APPROX | 0.666666666667 | of voters",
                "One in five adults smokes.                         | One in five         | EQ     | 0.2        | of adults",
                "A total of 12 were arrested.                       | 12                  | EQ     | 12         | -",
                "More than 2000 troops came.                        | More than 2000      | GT     | 2000       | troops",
                "Prices rose from 3 to 4 percent.                   | 4 percent           | EQ     | 4          | %",
            })
    void aFigureIsFoundWithItsWordsItsBoundAndItsUnit(
            String text, String verbatim, Bound bound, BigDecimal value, String unit) {
        Placed found = only(text);
        assertEquals(verbatim, text.substring(found.start(), found.end()));
        assertEquals(verbatim, found.figure().verbatim());
        assertEquals(bound, found.figure().bound());
        assertEquals(value, found.figure().value());
        assertEquals(unit, found.figure().unit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The blast killed 12 villagers.                          | KILLED",
                "Shells fell, killing at least 12 villagers.             | KILLED",
                "A bomb wounded 30 last night.                           | WOUNDED",
                "They killed and wounded 300 men.                        | KILLED+WOUNDED",
                "About 300 men were killed or wounded.                   | KILLED+WOUNDED",
                "About 300 men have been reported dead or injured there. | KILLED+WOUNDED",
                "Some 300 men, killed, wounded or missing, lay there.    | KILLED+WOUNDED+MISSING",
                "Some 40 people in the old town were injured.            | WOUNDED",
                "There were 45 deaths.                                   | KILLED",
                "The death toll rose to 45.                              | KILLED",
                "The deaths of 14 people shook the town.                 | KILLED",
                "They captured 200 soldiers.                             | CAPTURED",
                "They captured 20 villages.                              | -",
                "They sent 12 letters.                                   | -",
                "The North dispatched over 10,000 troops.                | DEPLOYED",
                "He was killed 12 days into the war.                     | -",
                "The 300 men who were killed were buried.                | -",
            })
    void whatIsCountedIsReadFromTheClauseAround(String text, String counted) {
        assertEquals(counted, only(text).figure().counted());
    }

    @Test
    void eachOfTwoFiguresCountsItsOwn() {
        List<Placed> found =
                FigureFinder.in("The strike killed 12 and wounded 30; 7 people were killed and 9 hurt.", "en");
        assertEquals(
                List.of("12 KILLED", "30 WOUNDED", "7 KILLED", "9 WOUNDED"),
                found.stream()
                        .map(placed -> placed.figure().verbatim() + " "
                                + placed.figure().counted())
                        .toList());
    }

    @Test
    void killedOrWoundedCountsEachOnceAndTheReservationIsKept() {
        Figure figure = only("Some 300 men are believed killed or wounded.").figure();
        assertEquals(Combine.ANY_OF, figure.combine());
        assertEquals("believed", figure.hedge());
        assertEquals("reportedly", only("It reportedly killed 12 men.").figure().hedge());
        assertEquals("estimated", only("An estimated 300 men came.").figure().hedge());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Dozens of people fled.                     | Dozens            | people",
                "Tens of thousands of shells fell.          | Tens of thousands | shells",
                "Several hundred men came.                  | Several hundred   | men",
                "A few dozen tanks came.                    | A few dozen       | tanks",
                "It hired several hundred thousand workers. | several hundred thousand | workers",
                "Hundreds marched.                          | Hundreds          | -",
            })
    void anAmountInWordsHasNoNumber(String text, String verbatim, String unit) {
        Placed found = only(text);
        assertEquals(Figure.inWords(verbatim).in(unit), found.figure());
        assertEquals(verbatim, text.substring(found.start(), found.end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2019 the talks foundered.",
                "The 2016 election was close.",
                "They sent 2000 troops.",
                "From 2017 to 2021 he ruled.",
                "It was 23 December 2024.",
                "On Dec. 23, he spoke; on May 5 too.",
                "On 23 and 24 December it rained.",
                "It began on 2024-12-23.",
                "They met at 10:30, again at 5 p.m. and at 7 o'clock.",
                "The first and the 3rd division came.",
                "The second Boeing 737 landed.",
                "Article 5 of the treaty binds them.",
                "It is the No. 1 problem, said Channel 4.",
                "UN Resolution 1718 forbids it.",
                "The F-16 and the G7 and COVID-19 and SCP-173.",
                "They live in World War Two.",
                "Apollo 11 landed.",
                "They won 3-2, and later 2-3.",
                "Call 555-1234 or +1-222-2222.",
                "It needs version 2.0.1 of it.",
                "He, aged 45, met the 30-year-old man.",
                "Kim, 40, agreed.",
                "The 5G network of the 1990s and the '90s.",
                "It works 24/7 since 9/11.",
                "Two weeks ago it rained; 22 days later it snowed.",
                "In the past five years it rained.",
                "The two leaders met one of the three.",
                "This one is the one.",
                "The two-state solution has many sides.",
                "At least about 300 came.",
                "More than 3 to 4 million came.",
                "The ratio was 3:1.",
                "See page 12, Section 230 and Psalm 23.",
                "The first half of the year was dry.",
                "He is a third party.",
                "Agent 007 came.",
                "The address is 192.168.1.2.",
                "",
            })
    void whatIsNoFigureIsLeftAlone(String text) {
        assertEquals(List.of(), FigureFinder.in(text, "en"));
    }

    @Test
    void theFoundingArticlesFiguresAreFound() throws IOException {
        String text = foundingArticle();
        List<Placed> found = FigureFinder.in(text, "en");
        assertEquals(
                List.of("three", "five", "over 10,000", "around 3,000"),
                found.stream().map(placed -> placed.figure().verbatim()).toList());
        found.forEach(placed -> assertEquals(placed.figure().verbatim(), text.substring(placed.start(), placed.end())));
        Figure soldiers = found.get(3).figure();
        assertEquals(Bound.APPROX, soldiers.bound());
        assertEquals(BigDecimal.valueOf(3000), soldiers.value());
        assertEquals("North Korean soldiers", soldiers.unit());
        assertEquals("KILLED+WOUNDED", soldiers.counted());
        assertEquals(Bound.GT, found.get(2).figure().bound());
        assertEquals("times", found.get(0).figure().unit());
        assertEquals("days", found.get(1).figure().unit());
    }

    static String foundingArticle() throws IOException {
        try (InputStream bytes = FigureFinderTest.class.getResourceAsStream("/demo/article.txt")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "de | Etwa 3.000 Soldaten fielen am 12. Dezember 2024. | 3.000            | 3000       | -",
                "de | Das kostet 2,5 Millionen Euro.                   | 2,5 Millionen    | 2500000    | -",
                "de | Das sind 12,5 % der Wähler.                      | 12,5 %           | 12.5       | %",
                "de | Er zahlt €3.000 im Jahr 2019.                    | €3.000           | 3000       | €",
                "de | Dort leben dreitausend Menschen um 10.30 Uhr.    | dreitausend      | 3000       | -",
                "fr | On compte quatre-vingt-dix morts et un neuf.     | quatre-vingt-dix | 90         | -",
                "fr | Quelque 3 000 soldats sont venus.                | 3 000            | 3000       | -",
                "es | Llegaron dos mil hombres.                        | dos mil          | 2000       | -",
            })
    void inOtherLanguagesTheNumbersAreReadByTheirOwnMarks(
            String language, String text, String verbatim, BigDecimal value, String unit) {
        List<Placed> found = FigureFinder.in(text, language);
        assertEquals(1, found.size(), found::toString);
        assertEquals(verbatim, found.get(0).figure().verbatim());
        assertEquals(value, found.get(0).figure().value());
        assertEquals(unit, found.get(0).figure().unit());
        assertEquals(Bound.EQ, found.get(0).figure().bound());
    }

    @Test
    void anUnknownLanguageIsReadAsFarAsDigitsGo() {
        assertEquals(1, FigureFinder.in("xx 12% xx", "zz-ZZ").size());
        assertEquals(List.of(), FigureFinder.in("three men", "!!"));
        assertNull(only("They had 3,000 of it.").figure().unit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "1,",
                "1 ",
                "and ",
                "one hundred and ",
                "more than ",
                "about 1 ",
                "1-",
                "killed or ",
                "12 killed or ",
                "😀",
                "\u202e1",
                "\ud800",
                "a'",
                "U.",
                "two thirds of a million and a half ",
                "dreitausend und ",
                "vingt et ",
                "1.000.",
                "“",
                "between 1 and ",
                "minus ",
                "$",
                "12 U",
                "a-",
                "a"
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hostileTextIsReadInBoundedTime(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        for (String language : List.of("en", "de", "fr")) {
            assertTrue(FigureFinder.in(text, language).size() <= text.length());
        }
        assertEquals(List.of(), NumberFinder.in("9".repeat(1_000_000)));
    }

    private static Placed only(String text) {
        List<Placed> found = FigureFinder.in(text, "en");
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }
}
