package org.onrecord.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is taken for: it is what it begins with, and what its name or its server says where that is open. */
class FileReadingTest {

    private static final Given PASTED = Given.pasted();

    private static String sort(String text, Given given) {
        String beginning = text.replace("\\n", "\n").replace("\\uFEFF", "\uFEFF");
        if (FileReading.isJson(beginning, given)) {
            return "JSON";
        }
        return FileReading.isPage(beginning, given) ? "page" : "table";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            claim,who\\nHe wrote <p>nice</p>,Ana                      | table
            claim,who\\n<script>alert(1)</script>,Ana                 | table
            "<p>claim</p>",who                                        | table
            < 5,who                                                   | table
            <                                                         | table
            <!DOCTYPE html><p>It rained                               | page
            \\uFEFF \\n<!-- made by hand --><p>It rained              | page
            <!--[if lt IE 9]><html class="ie"><![endif]--><html>      | page
            <?xml version="1.0"?><rss/>                               | page
            <HTML lang=en>                                            | page
            <script type="application/ld+json">{}</script>            | page
            <p>It rained                                              | page
            {"a":1}                                                   | JSON
            """)
    void whatIsPastedIsWhatItBeginsWith(String text, String sort) {
        assertEquals(sort, sort(text, PASTED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>claim</p>,who  | claims.csv     | table
            [claim],who       | claims.CSV     | table
            <!doctype html>   | claims.csv     | page
            It rained.<p>     | checks.html    | page
            It rained.<p>     | checks.txt     | table
            """)
    void theNameOfAFileDecidesWhereItsBeginningDoesNot(String text, String name, String sort) {
        assertEquals(sort, sort(text, Given.file(name)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>claim</p>,who  | https://a.example/x           | text/csv; charset=utf-8 | table
            <p>claim</p>,who  | https://a.example/x.csv?dl=1  | text/plain              | table
            It rained.<p>     | https://a.example/x           | text/html               | page
            claim,who         | https://a.example/x.csv       | text/html               | table
            claim,who         | https://a.example/x           |                         | table
            """)
    void whatAServerSaysCountsLikewise(String text, String address, String type, String sort) {
        assertEquals(sort, sort(text, Given.fetched(address, type)));
    }
}
