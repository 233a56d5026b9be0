package org.onrecord.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegatedBoundTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The deficit would not exceed 3 percent.           | not exceed 3 percent           | LE | 3",
                "The toll had not exceeded 200.                    | not exceeded 200               | LE | 200",
                "Inflation wasn't over 9 percent.                  | wasn't over 9 percent          | LE | 9",
                "The levy doesn’t exceed £200 a year.              | doesn’t exceed £200            | LE | 200",
                "Unemployment had not fallen below 8 percent.      | not fallen below 8 percent     | GE | 8",
                "Costs would not rise above 4 percent.             | not rise above 4 percent       | LE | 4",
                "The deficit will never exceed 3 percent.          | never exceed 3 percent         | LE | 3",
                "The cost cannot be more than $5 million.          | cannot be more than $5 million | LE | 5000000",
                "The rate shall not be lower than 5 percent.       | not be lower than 5 percent    | GE | 5",
                "There were not at least 200 people there.         | not at least 200               | LT | 200",
                "Prices did not fall by more than 3 percent.       | not fall by more than 3 percent | LE | 3",
                "It is not expected to exceed 3 percent.           | not expected to exceed 3 percent | LE | 3",
                "It failed to top 300 million euros.               | failed to top 300 million      | LE | 300000000",
                "Nobody paid more than 300 dollars.                | Nobody paid more than 300      | LE | 300",
                "The group never had more than 40 members.         | never had more than 40         | LE | 40",
                "The number of dead did not pass 300.              | not pass 300                   | LE | 300",
                "Debt won't top 90 percent.                        | won't top 90 percent           | LE | 90",
                "Losses have not yet reached $40 million.          | not yet reached $40 million    | LT | 40000000",
                "The talks did not last for more than 3 days.      | not last for more than 3       | LE | 3",
            })
    void aNotTurnsTheBoundRoundAndBeginsItsWords(String text, String verbatim, Bound bound, BigDecimal value) {
        assertEquals(List.of(verbatim + " " + bound + " " + value), found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He did not promise more than 300 jobs.",
                "The fund cannot hold less than 20 percent.",
                "No company with more than 50 workers may open.",
                "No one over 65 was hurt.",
                "Hardly more than 200 people came.",
                "It was not about 200 people.",
                "It did not rise between 3 and 4 percent.",
                "The parliament did not pass 12 laws.",
                "It would not, he said, exceed 300 people.",
                "Whether or not more than 300 people came is unknown.",
            })
    void whereItMayBeMeantOfMoreNothingIsProposed(String text) {
        assertEquals(List.of(), found(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is not clear whether more than 200 people came. | more than 200 GT 200",
                "He did not say that more than 200 people came.     | more than 200 GT 200",
                "It is not over, and more than 200 people left.     | more than 200 GT 200",
                "Not all of the more than 300 people were found.    | more than 300 GT 300",
                "Not one of more than 300 passengers survived.      | more than 300 GT 300",
                "Not only will it exceed 3 percent, he said.        | exceed 3 percent GT 3",
                "No doubt more than 300 people came.                | more than 300 GT 300",
                "It had not rained in more than 50 years.           | more than 50 GT 50",
                "More than 300 people did not vote.                 | More than 300 GT 300",
                "The sum, which is not small, exceeds 3 million euros. | exceeds 3 million GT 3000000",
                "He denied that it exceeded 300.                    | exceeded 300 GT 300",
                "No more than 200 people came.                      | No more than 200 LE 200",
                "It is not less than 200 people.                    | not less than 200 GE 200",
                "The toll did not fall to zero after 300 deaths.    | 300 EQ 300",
                "He cannot agree on two or three things.            | two or three RANGE null",
                "They reached 300 people.                           | 300 EQ 300",
            })
    void aNotThatIsMeantOfSomethingElseLeavesTheBoundAlone(String text, String expected) {
        assertEquals(List.of(expected), found(text));
    }

    @Test
    void aTextOfNothingButNegationsIsReadInTimeLinearInItsLength() {
        assertEquals(List.of(), found("not, ".repeat(50_000)));
    }

    private static List<String> found(String text) {
        return FigureFinder.in(text, "en").stream()
                .map(FigureFinder.Placed::figure)
                .map(figure -> figure.verbatim() + " " + figure.bound() + " " + figure.value())
                .toList();
    }
}
