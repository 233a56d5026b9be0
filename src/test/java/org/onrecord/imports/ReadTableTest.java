package org.onrecord.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk's own spreadsheets, in whatever encoding and with whatever signs they were saved. */
class ReadTableTest {

    @TempDir
    Path folder;

    /** All rows of a table, with what is said of them. */
    private static final class Table implements TableReading.Rows {

        private final List<String> headings = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();

        static Table of(Reader text) throws IOException {
            Table table = new Table();
            TableReading.read(text, table);
            return table;
        }

        static Table of(String text) throws IOException {
            return of(new StringReader(text));
        }

        List<Deviation> said() {
            return messages.stream().map(Message::deviation).toList();
        }

        @Override
        public void heading(List<String> named) {
            headings.addAll(named);
        }

        @Override
        public boolean row(List<String> cells, long line, List<Message> said) {
            rows.add(cells);
            lines.add(line);
            messages.addAll(said);
            return true;
        }

        @Override
        public boolean broken(Message message) {
            messages.add(message);
            return true;
        }

        @Override
        public void ofTheWhole(Message message) {
            messages.add(message);
        }
    }

    private Table file(byte[] bytes) throws IOException {
        return Table.of(text(bytes).open());
    }

    private FileText text(byte[] bytes) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.write(file, bytes);
        return FileText.of(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSignBetweenCellsIsFoundOut(String sign) throws IOException {
        Table table = Table.of("claim" + sign + "speaker\n\"It; is, so\there\"" + sign + "Ana\n");
        assertEquals(List.of("claim", "speaker"), table.headings);
        assertEquals(List.of(List.of("It; is, so\there", "Ana")), table.rows);
    }

    @Test
    void linesMayEndInAnyWay() throws IOException {
        List<List<String>> rows = List.of(List.of("one", "two"), List.of("three", "four\nfive"));
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = String.join(end, "a,b", "one,two", "", "three,\"four\nfive\"");
            assertEquals(rows, Table.of(text).rows, end.replace("\r", "CR"));
        }
    }

    @Test
    void aLoneLineEndWithinQuotesIsPartOfTheCell() throws IOException {
        assertEquals(List.of(List.of("he said\nit", "=1+1")), Table.of("a,b\r\n\"he said\rit\",=1+1\r\n").rows);
    }

    @Test
    void formulasAreText() throws IOException {
        Table table = Table.of("a,b,c,d\n=HYPERLINK(\"\"http://x\"\"),-5,@all,+1\n");
        assertEquals("-5", table.rows.get(0).get(1));
        assertEquals("@all", table.rows.get(0).get(2));
        assertEquals("+1", table.rows.get(0).get(3));
        assertTrue(table.rows.get(0).get(0).startsWith("=HYPERLINK"));
    }

    @Test
    void whatOurOwnExportPutBeforeFormulasIsTakenOff() throws IOException {
        String cells = "\nslug,'=1+1,'@all,'so'\n";
        assertEquals(
                List.of("slug", "=1+1", "@all", "'so'"),
                Table.of("claim,claim_text,speaker,role" + cells).rows.get(0));
        assertEquals(
                List.of("slug", "'=1+1", "'@all", "'so'"),
                Table.of("claim,text,speaker,role" + cells).rows.get(0));
    }

    @Test
    void rowsOfAnotherLengthAreTakenAndTold() throws IOException {
        Table table = Table.of("a,b\n1\n1,2,3\n1,2\n");
        assertEquals(3, table.rows.size());
        assertEquals(List.of(Deviation.ROW_TOO_SHORT, Deviation.ROW_TOO_WIDE), table.said());
        assertEquals("line 2", table.messages.get(0).where());
    }

    @Test
    void aQuotationMarkThatIsNotClosedCostsItsOwnRowAlone() throws IOException {
        String rows =
                IntStream.range(0, 40).mapToObj(i -> "Row " + i + ",Cid,\n").collect(Collectors.joining());
        Table table = Table.of("claim,who,note\nFirst claim,Ann,\"an open note\n" + rows);
        assertEquals(40, table.rows.size());
        assertEquals(List.of("Row 0", "Cid", ""), table.rows.get(0));
        assertEquals(3, table.lines.get(0));
        assertEquals(
                new Message(Deviation.ROW_BROKEN, "line 2", "First claim,Ann,\"an open note"), table.messages.get(0));
        assertEquals(
                List.of(Deviation.ROW_DOUBTFUL),
                table.said().stream().skip(1).distinct().toList());
    }

    @Test
    void aRowIsGivenUpWhereSomethingStandsBehindAClosingQuotationMark() throws IOException {
        Table table = Table.of("claim,who\n\"One\" thing J,Bob\n\"two\" ,Cid\nthe 5\" pipe,Dan\n");
        assertEquals(List.of(List.of("two", "Cid"), List.of("the 5\" pipe", "Dan")), table.rows);
        assertEquals(List.of(new Message(Deviation.ROW_BROKEN, "line 2", "\"One\" thing J,Bob")), table.messages);
    }

    @Test
    void theRestOfARowThatWasGivenUpIsNoRow() throws IOException {
        Table table = Table.of("claim,who\n\"One\nand, two\nthe end\" x,Ann\nnext,Bob\n\"l\nast\",\"open\nand on\n");
        assertEquals(List.of(List.of("and", " two"), List.of("next", "Bob")), table.rows);
        assertEquals(
                List.of(
                        "ROW_BROKEN line 2",
                        "ROW_DOUBTFUL line 3",
                        "ROW_TORN line 4",
                        "ROW_BROKEN line 6",
                        "ROW_BROKEN line 7",
                        "ROW_TORN line 8"),
                table.messages.stream()
                        .map(message -> message.deviation() + " " + message.where())
                        .toList());
    }

    @Test
    void withoutHeadingsNothingIsRead() throws IOException {
        Table table = Table.of("\"claim,who\nOne,Ann\n");
        assertEquals(List.of(), table.headings);
        assertEquals(List.of(), table.rows);
        assertEquals(List.of(Deviation.ROW_BROKEN), table.said());
    }

    @Test
    void utf8WithAMarkAndUtf16AreRead() throws IOException {
        String text = "claim;who\nÇa brûle;José\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                Table table = file((mark + text).getBytes(charset));
                assertEquals(List.of("claim", "who"), table.headings, charset + " " + mark.length());
                assertEquals(List.of(List.of("Ça brûle", "José")), table.rows, charset.name());
            }
        }
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1252WithAMessage() throws IOException {
        FileText text = text("claim,who\n“Ça” brûle – vraiment,José\n".getBytes("windows-1252"));
        assertEquals(
                List.of("“Ça” brûle – vraiment", "José"),
                Table.of(text.open()).rows.get(0));
        assertEquals(Deviation.ENCODING_GUESSED, text.messages().get(0).deviation());
        assertTrue(
                text("claim\nbrûle".getBytes(StandardCharsets.UTF_8)).messages().isEmpty());
    }

    @Test
    void brokenBytesAmongWholeOnesAreToldWithTheirLine() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes("claim,who\nbrûle,A\n".getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("brûle,B\n".getBytes("windows-1252"));
        mixed.writeBytes("vrai,C\n".getBytes(StandardCharsets.UTF_8));
        Table table = file(mixed.toByteArray());
        assertEquals(3, table.rows.size());
        assertEquals("br□le", table.rows.get(1).get(0));
        assertEquals(List.of(Deviation.BROKEN_CHARACTER), table.said());
        assertEquals("line 3, column 1", table.messages.get(0).where());
    }

    /** A text without an end, which knows how much of it was read. */
    private static final class Endless extends Reader {

        private final String heading;
        private final String row;
        private long read;

        Endless(String heading, String row) {
            this.heading = heading;
            this.row = row;
        }

        @Override
        public int read(char[] into, int from, int length) {
            for (int i = 0; i < length; i++, read++) {
                long behind = read - heading.length();
                into[from + i] = behind < 0 ? heading.charAt((int) read) : row.charAt((int) (behind % row.length()));
            }
            return length;
        }

        @Override
        public void close() {}
    }

    /** Wants so many rows, whole or broken, and keeps none of them. */
    private static final class Wanting implements TableReading.Rows {

        private final int most;
        private final Set<Deviation> said = EnumSet.noneOf(Deviation.class);
        private int count;

        Wanting(int most) {
            this.most = most;
        }

        @Override
        public void heading(List<String> headings) {
            assertEquals(3, headings.size());
        }

        @Override
        public boolean row(List<String> cells, long line, List<Message> messages) {
            return ++count < most;
        }

        @Override
        public boolean broken(Message message) {
            said.add(message.deviation());
            return ++count < most;
        }

        @Override
        public void ofTheWhole(Message message) {
            said.add(message.deviation());
        }
    }

    @Test
    void noMoreIsReadThanIsWanted() throws IOException {
        String row = "The mill burned down twice,Ana Sousa,2021-01-01\n";
        Endless text = new Endless("claim,speaker,date\n", row);
        Wanting rows = new Wanting(1_000);
        TableReading.read(text, rows);
        assertEquals(1_000, rows.count);
        assertTrue(text.read < 1_000L * row.length() + 30_000, text.read + " characters were read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,\"c\nd,e,f\n", "x", "\"\"\"\n", "a\",\"\n", "a,", ",", ",\"x\"y\n"})
    void aTextWithoutAnEndIsNotInMemory(String row) throws IOException {
        Endless text = new Endless("claim,speaker,date\n\"", row);
        TableReading.read(text, new Wanting(20_000));
        assertTrue(text.read < 60_000_000, text.read + " characters were read");
    }

    @Test
    void aRowThatIsFarTooLongIsRefusedByItself() throws IOException {
        Table table = Table.of("claim,who\n" + "x".repeat(RowText.LONGEST + 1) + ",Ann\nnext,Bob\n");
        assertEquals(List.of(List.of("next", "Bob")), table.rows);
        assertEquals(List.of(Deviation.TOO_LARGE), table.said());
    }

    @Test
    void rowsThatCannotBeReadAreNotReadAsOftenAsThereAreLines() throws IOException {
        Table table = Table.of("claim,who\n" + "a\",\"\n".repeat(400_000));
        assertEquals(
                Deviation.TOO_MANY,
                table.messages.get(table.messages.size() - 1).deviation());
        assertTrue(table.messages.size() < 100, table.messages.size() + " messages");
    }

    // ------------------------------------------------------------------------------------------------ columns

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Claim;Speaker;URL;Date;Verdict            | CLAIM=0 SPEAKER=1 SAID_ON=3 SOURCE_ADDRESS=2 VERDICT=4
            text;said by;source link;source;Tags      | CLAIM=0 SPEAKER=1 SOURCE_ADDRESS=2 SOURCE_TITLE=3 TOPICS=4
            statement;claim text;note                 | CLAIM=1 NOTE=2
            claim;address;claim_text;said;is_it_so    | CLAIM=2 SAID_ON=3 SOURCE_ADDRESS=1 VERDICT=4
            foo;bar                                   | ''
            """)
    void columnsAreGuessedFromTheirHeadings(String headings, String expected) {
        ColumnMapping guessed = ColumnMapping.guessed(List.of(headings.split(";")));
        Map<TableColumn, Integer> sorted = new TreeMap<>(guessed.columns());
        assertEquals(
                expected == null ? "" : expected,
                sorted.entrySet().stream()
                        .map(column -> column.getKey() + "=" + column.getValue())
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
    }

    @Test
    void theSameHeadingsAreKnownAgain() {
        String signature = ColumnMapping.signature(List.of("Claim", "Said-by"));
        assertEquals(signature, ColumnMapping.signature(List.of("claim ", "said by")));
        assertFalse(signature.equals(ColumnMapping.signature(List.of("said by", "claim"))));
    }

    private static final ColumnMapping ALL =
            ColumnMapping.guessed(List.of("claim", "speaker", "date", "url", "language", "verdict", "quote"));

    private static RowReading row(String... cells) {
        return new RowReading(ALL, List.of(cells), "line 7");
    }

    @Test
    void aRowIsReadByItsColumns() {
        RowReading read =
                row("It is so", "Ana  Sousa", "23 December 2024", "https://a.example/é", "pt_br", "False.", "=so");
        assertEquals("It is so", read.entry().claim());
        assertEquals("Ana Sousa", read.entry().speaker());
        assertEquals("2024-12-23", read.entry().said());
        assertEquals(List.of("https://a.example/é"), read.entry().appearances());
        assertEquals("pt-BR", read.entry().language());
        assertEquals("False", read.entry().verdict());
        assertEquals("=so", read.entry().quotation());
        assertTrue(read.messages().isEmpty());
    }

    @Test
    void aRowInALanguageThatIsNoneIsTakenWithoutIt() {
        RowReading read = row("It is so", "Ana", "2024", "https://a.example/é", "klingon");
        assertEquals("", read.entry().language());
        assertEquals("It is so", read.entry().claim());
        assertEquals(
                List.of(Deviation.LANGUAGE_UNREADABLE),
                read.messages().stream().map(Message::deviation).toList());
    }

    @Test
    void aRowIsTheSameHoweverItsAddressIsWritten() {
        String key = keyAt("https://a.example/x");
        assertEquals(key, keyAt("http://a.example/x/?fbclid=1"));
        assertNotEquals(key, keyAt("https://a.example/y"));
        assertNotEquals(key, keyAt(""));
    }

    private static String keyAt(String url) {
        return ReviewKey.ofRow(row("It is so", "Ana", "2024", url).entry()).current();
    }

    @Test
    void whatCannotBeTakenUpIsToldWithLineAndColumn() {
        RowReading read = row("", "x".repeat(301), "03/04/2024", "not an address", "English language");
        assertEquals(
                List.of(
                        "CELL_REFUSED line 7, column 2",
                        "CLAIM_MISSING line 7, column 1",
                        "APPEARANCE_DROPPED line 7, column 4",
                        "LANGUAGE_UNREADABLE line 7, column 5",
                        "DATE_UNREADABLE line 7, column 3"),
                read.messages().stream()
                        .map(message -> message.deviation() + " " + message.where())
                        .toList());
        assertEquals("", read.entry().said());
    }

    @Test
    void datesMayBeAsVagueAsPeopleAre() {
        assertEquals("2019~", row("a", "b", "about 2019").entry().said());
        assertEquals("", row("a", "b", "date unknown").entry().said());
        assertTrue(row("a", "b", "date unknown").messages().isEmpty());
    }
}
