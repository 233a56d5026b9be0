package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.extract.Unreadable.Reason;

class PastedMarkupTest {

    private static void assertText(String text, String html) throws Unreadable {
        assertEquals(text.strip(), PastedMarkup.text(html));
    }

    @Test
    void googleDocsWritesParagraphsOfSpansInABoldThatIsNone() throws Unreadable {
        assertText("""
                Ferry to sail again

                The ferry "Alma" will sail again on Monday, the harbour office said.
                Tickets are sold from Friday.

                About 3,000 people waited for it, Ms Aas told us²¹ in May.
                """, """
                <meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" \
                id="docs-internal-guid-5b1d2c40-7fff-a1b2-c3d4-0e1f2a3b4c5d"><h1 dir="ltr" \
                style="line-height:1.38;margin-top:20pt;margin-bottom:6pt;"><span style="font-size:20pt;\
                font-family:Arial,sans-serif;white-space:pre;white-space:pre-wrap;">Ferry to sail again</span></h1>\
                <br /><p dir="ltr" style="line-height:1.38;"><span style="white-space:pre-wrap;">The ferry \
                "Alma" will </span><span style="font-weight:700;white-space:pre-wrap;">sail again</span>\
                <span style="white-space:pre-wrap;"> on&nbsp;Monday, the harbour office said.</span>\
                <span style="white-space:pre-wrap;"><br /></span><span>Tickets are sold from Friday.</span></p>\
                <br /><br /><br /><p dir="ltr"><span>About 3,000 people waited for it, Ms Aas told us</span>\
                <span style="font-size:0.6em;vertical-align:super;">21</span><span> in May.</span></p></b>\
                <br class="Apple-interchange-newline">""");
    }

    @Test
    void listsInListsAndTablesOfGoogleDocsAreLines() throws Unreadable {
        assertText("""
                Before:

                One port
                Two berths
                A third one
                Not in use
                Another port

                Year Passengers
                2023 12,000

                Closed in winter

                And in March

                none

                After.
                """, """
                <b id="docs-internal-guid-1"><p dir="ltr"><span>Before:</span></p>\
                <ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1">\
                <p dir="ltr" role="presentation"><span>One port</span></p></li>\
                <ul><li aria-level="2"><p role="presentation"><span>Two berths</span></p></li>\
                <li aria-level="2"><p role="presentation"><span>A third one</span></p></li>\
                <ol><li aria-level="3"><p role="presentation"><span>Not in use</span></p></li></ol></ul>\
                <li aria-level="1"><p role="presentation"><span>Another port</span></p></li></ul>\
                <div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="90" /><col /></colgroup>\
                <tbody><tr style="height:0pt"><td style="padding:5pt;"><p dir="ltr"><span>Year</span></p></td>\
                <td><p dir="ltr"><span>Passengers</span></p></td></tr>\
                <tr><td><p dir="ltr"><span>2023</span></p></td><td><p dir="ltr"><span>12,000</span></p></td></tr>\
                <tr><td><p dir="ltr"><span>Closed in winter</span></p><p><span>And in March</span></p></td>\
                <td><div>none</div></td></tr></tbody></table></div><p dir="ltr"><span>After.</span></p></b>""");
    }

    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
            xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
            <meta name=Generator content="Microsoft Word 15"><title>Draft of Tuesday</title>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm;} --></style></head>
            <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
            %s
            <!--EndFragment--></body></html>""";

    @Test
    void wordWritesTagsAndConditionsOfItsOwn() throws Unreadable {
        assertText("""
                The mayor of Vik said: “We count on 1,200 visitors.” She gave no day.

                Her office in Vik, 5 km from the har-bour, stayed closed.
                """, WORD.formatted("""
                <p class=MsoNormal><span lang=EN-US style='mso-ansi-language:EN-US'>The mayor
                of <st1:City w:st="on"><st1:place w:st="on">Vik</st1:place></st1:City> said: “We count on
                1,200&nbsp;visi&shy;tors.”<span style='mso-spacerun:yes'>&nbsp; </span>She gave no day.<o:p></o:p></span></p>

                <p class=MsoNormal><o:p>&nbsp;</o:p></p>

                <p class=MsoNormal><!--[if supportFields]><span style='mso-element:field-begin'></span> HYPERLINK
                "https://vik.example" <span style='mso-element:field-separator'></span><![endif]-->Her office<!--[if
                supportFields]><span style='mso-element:field-end'></span><![endif]--> in Vik,<span
                style='mso-tab-count:1'>\u00A0\u00A0\u00A0 </span>5\u202Fkm from the har-bour,
                stayed \u200Bclo\u00ADsed\uFEFF.<span style='display:none;mso-hide:all'> Not for print.</span></p>
                """));
    }

    @Test
    void listsOfWordAreParagraphsWithMarksThatAreLeftOut() throws Unreadable {
        assertText("""
                He promised:

                a new pier
                two cranes by 2026

                Nothing more.
                """, WORD.formatted("""
                <p class=MsoNormal>He promised:</p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if
                !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
                style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>a new pier</p>
                <p class=MsoListParagraphCxSpLast style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if
                !supportLists]><span><span style='mso-list: Ignore'>2.<span>&nbsp; </span></span></span><![endif]>two
                cranes by 2026<o:p></o:p></p>
                <p class=MsoNormal>Nothing more.</p>
                """));
    }

    @Test
    void ofTrackedChangesWhatWasDeletedGoesAndWhatWasInsertedStays() throws Unreadable {
        assertText("""
                She said 4,000 came. She never said more.

                The rest stands, though struck.
                """, WORD.formatted("""
                <p class=MsoNormal>She said <del cite="mailto:A.%20Aas" datetime="2024-12-29T09:12">3,000</del><ins
                cite="mailto:A.%20Aas" datetime="2024-12-29T09:12"><span class=msoIns>4,000</span></ins> came. <a
                style='mso-comment-reference:AA_1;mso-comment-date:20241229T0913'>She never said more.</a><span
                class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1"
                href="#_msocom_1" name="_msoanchor_1">[AA1]</a><span style='mso-special-character:comment'>&nbsp;
                </span></span></span></p>
                <p class=MsoNormal>The rest stands, <s>though struck</s>.</p>
                <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is
                that so?</p></div></div>
                """));
    }

    @Test
    void footnotesStayAndTheirMarksRunIntoNoFigure() throws Unreadable {
        assertText("""
                They counted 3,000[1] and then 3,000² boats, on the 19th.

                [1] By their own count.
                """, WORD.formatted("""
                <p class=MsoNormal>They counted 3,000<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span
                class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
                class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> and then 3,000<sup><a
                href="#fn2">2</a></sup> boats, on the 19<sup>th</sup>.</p>
                <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1
                width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
                href="#_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> By their own count.</p></div></div>
                """));
    }

    @Test
    void ofASelectionOnAPageWhatLiesAroundItIsLeftOut() throws Unreadable {
        assertText("""
                “It sails,” he said 🚢, “and how.”

                Photo: A. Aas

                More on this
                """, """
                Version:0.9\r
                StartHTML:0000000105\r
                EndHTML:0000000512\r
                SourceURL:https://vik.example/a?b=<1>\r
                <html><body>\r
                around<!--StartFragment--><div><p><q>It sails,</q> he said <img alt="🚢" src="x.png"><img
                alt="The ferry" src="y.png">, <q>and how.</q></p><nav><span style="display: block">Photo: A. Aas</span><a
                style="display:block" href="/more"><button>More on this</button></a></nav><span
                style="display:none">700020</span></div><!--EndFragment-->\r
                and after</body></html>""");
        assertText(
                "one\n\ntwo",
                "x<!--StartFragment--><p>one</p><!--EndFragment-->"
                        + "<!--StartFragment--><p>two</p><!--EndFragment-->y");
        assertText("all of it", "<!--EndFragment-->all of it");
    }

    @Test
    void quotationsInQuotationsGetTheInnerMarks() throws Unreadable {
        assertText("“She said ‘no’ to us”", "<q>She said <q>no</q> to us</q>");
    }

    @Test
    void whatAProgramKeepsForItselfIsLeftOut() throws Unreadable {
        assertText("a b", "<title>t</title><xml><w:View>Normal</w:View></xml>a<i style='mso-hide: all'>h</i> <i>b</i>");
        assertText("a\n\nb", "a<div style='display:none'>h</div>b");
    }

    @Test
    void wordsOfACellAreNotRunTogether() throws Unreadable {
        assertText("a\nb\nc\nd", "<table><tr><td>a<p>b</p></td><td><p>c</p><i>d</i></td></tr></table>");
    }

    @Test
    void entitiesAreSignsAndSpacesAreOne() throws Unreadable {
        assertText(
                "5 < 7 & “so” on — Ærø, Lwów 😀",
                "5&nbsp;&nbsp;&lt; 7 &amp; &ldquo;so&#8221;\n\t on &mdash; &AElig;r&oslash;, Lw&#xF3;w &#x1F600;");
    }

    @Test
    void whatIsWrittenFromRightToLeftKeepsItsJoinersAndMarks() throws Unreadable {
        assertText("می\u200Cخواهم \u200Fגדול\u200E", "<p dir=rtl>می&zwnj;خواهم &rlm;גדול&lrm;</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "<p>&nbsp;<o:p></o:p></p>", "<img alt='A ferry'>", "<del>x</del>", "<!--x"})
    void whatHoldsNoWordsIsRefused(String html) {
        assertEquals(
                Reason.NO_TEXT,
                assertThrows(Unreadable.class, () -> PastedMarkup.text(html)).reason());
    }

    @Test
    void whatIsTooLongIsRefused() throws Unreadable {
        String longest = "<i>x</i>" + " ".repeat(PastedMarkup.MAX_LENGTH - 8);
        assertText("x", longest);
        assertEquals(
                Reason.TOO_LONG,
                assertThrows(Unreadable.class, () -> PastedMarkup.text(longest + " "))
                        .reason());
        String text = "x".repeat(Extractor.MAX_TEXT + 1);
        assertEquals(
                Reason.TOO_LONG,
                assertThrows(Unreadable.class, () -> PastedMarkup.text(text)).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "<b>, 290000, ''",
        "<div>, 290000, ''",
        "<q>, 290000, ''",
        "<sup>, 290000, 1",
        "<table><tr><td>, 90000, ''",
        "<ul>, 290000, ''",
        "<del>, 1, x",
        "<p><b id=1><b id=2><b id=3><b id=4></p>, 50000, x",
        "<td><!----><p>, 100000, x",
        "<!--StartFragment-->, 200000, x",
        "<![if !supportLists]>, 200000, x",
        "&, 4000000, x",
        "<, 4000000, x",
        "<a style='mso-list:, 1000, x",
        "\u202E\uD83D, 900000, x"
    })
    void hostileMarkupIsReadOrRefusedInBoundedTime(String begin, int times, String words) {
        String html = begin.repeat(times) + words + " end <del>x</del>".repeat(1_000);
        assertTimeout(Duration.ofSeconds(20), () -> {
            try {
                assertTrue(PastedMarkup.text(html).length() <= Extractor.MAX_TEXT);
            } catch (Unreadable refused) {
                assertFalse(refused.reason().sentence().isEmpty());
            }
        });
    }

    @Test
    void aMillionTagsAreRefused() {
        String html = "<b>".repeat(1_000_000);
        assertEquals(
                Reason.TOO_DEEP,
                assertThrows(Unreadable.class, () -> PastedMarkup.text(html)).reason());
    }

    @Test
    void wordsThatLieDeepAreNotLost() throws Unreadable {
        assertText("one\n\ntwo\n\nthree", "one" + "<div>".repeat(5_000) + "two" + "</div>".repeat(5_000) + "<p>three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One.</p><p>Two.</p>",
                "  <meta charset='utf-8'><b style='font-weight:normal' id='docs-internal-guid-1'><p>x</p></b>",
                "<!DOCTYPE HTML>\n<title>x",
                "<html xmlns:o='urn:x'><body>x",
                "<!--StartFragment-->x<!--EndFragment-->",
                "Version:0.9\nStartHTML:1\n<b>x</b>",
                "Before <a href='x'>that</a>, and <span class=y>then</span>"
            })
    void theSourceOfMarkupIsKnown(String source) {
        assertTrue(PastedMarkup.looksLikeMarkup(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The ferry sails.",
                "If 3 < 4 and 5 > 4, then </b> is a tag.",
                "<Name withheld> said so.",
                "<quote>He said</quote> no <more> of </that> or <this> and </those>",
                "Write <p> before a paragraph and </p> behind it.",
                "<p is how it begins",
                "Version:2 of the text"
            })
    void whatMentionsATagIsText(String text) {
        assertFalse(PastedMarkup.looksLikeMarkup(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a ", "</", " ", "<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "<b>", "Version:1.0"})
    void itIsToldInBoundedTimeWhetherATextIsMarkup(String part) {
        assertTimeout(Duration.ofSeconds(2), () -> PastedMarkup.looksLikeMarkup(part.repeat(2_000_000)));
    }
}
