package org.onrecord.bench;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onrecord.account.Browser;
import org.onrecord.account.People;
import org.onrecord.rendered.Changes;
import org.onrecord.review.ContentVerdict;
import org.onrecord.review.Knowledge;
import org.onrecord.search.CaughtUp;
import org.onrecord.site.Published;
import org.onrecord.testing.Records;
import org.onrecord.testing.TestDatabase;

/**
 * Measures what pages cost that are made anew, as the record grows: the middle one of several answers at each size,
 * and how many times the first size's that is. The rows are made behind the index's back; it is made anew after
 * that. {@code ./mvnw -Pbench -DskipTests=false -Dtest=GrowthBench
 * -Dbench.sizes=1000,100000,1000000 test}
 */
@QuarkusTest
class GrowthBench {

    private static final int[] SIZES = Stream.of(
                    System.getProperty("bench.sizes", "1000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    /** Far from every id that the record gives by itself. */
    private static final long FIRST = 1_000_000_000L;

    /** How many claims one speaker said; the first of them said one of a hundred of all. */
    private static final int OF_A_SPEAKER = 100;

    private static final int OF_A_TOPIC = 1_000;

    /** How many claims rest on one copy of one source. */
    private static final int OF_A_SOURCE = 10;

    /** So often each page is made before anything is measured: the JVM has to compile what makes it. */
    private static final int COMPILING = 100;

    /** So often each page is made at each size before it is measured, until its data lie in memory. */
    private static final int WARMING = 12;

    private static final int MEASURED = 15;

    /** Of an answer that takes longer than so many milliseconds, few are enough. */
    private static final double SLOW = 2_000;

    private static final int FEW = 3;

    private static final List<String> PLACES = List.of(
            "harbour", "valley", "mill", "border", "ministry", "village", "airfield", "market", "bridge", "river");

    private static final List<String> EVENTS =
            List.of("closed", "burned", "was rebuilt", "was sold", "flooded", "was shelled", "was searched", "opened");

    @Inject
    DataSource database;

    @Inject
    Changes changes;

    private final Map<String, Double> atFirst = new LinkedHashMap<>();

    private Browser desk;

    @Test
    void asTheRecordGrows() throws SQLException {
        Published base = Published.claim()
                .by(Records.unique("Bench Speaker"))
                .about(Records.topic(People.editor(), Records.unique("Bench topic")));
        base.publish().judge(ContentVerdict.REFUTED, Knowledge.AT_THE_TIME, "Counted.");
        desk = People.browserOf(People.reviewer());
        int before = 0;
        for (int size : SIZES) {
            long begun = System.nanoTime();
            fill(base.id, before, size);
            before = size;
            long filled = System.nanoTime();
            CaughtUp.rebuild();
            System.out.printf(
                    Locale.ENGLISH,
                    "%n%,d claims (%,d ms to fill, %,d ms to index)%n",
                    size,
                    (filled - begun) / 1_000_000,
                    (System.nanoTime() - filled) / 1_000_000);
            Map<String, String> pages = pages(size);
            for (int i = 0; i < COMPILING && atFirst.isEmpty(); i++) {
                pages.values().forEach(this::took);
            }
            pages.forEach(this::measure);
        }
    }

    private static Map<String, String> pages(int size) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("the front page", "/");
        pages.put("all claims", "/claims");
        pages.put("all claims, page 40", "/claims?page=40");
        pages.put("claims of a kind", "/claims?kind=QUANTITY");
        pages.put("claims by verdict", "/claims?content=REFUTED");
        pages.put("claims not rated", "/claims?content=NOT_RATED");
        pages.put("claims of one speaker", "/claims?speaker=bench-3");
        pages.put("claims of one topic", "/claims?topic=bench-0");
        pages.put("claims said in a month", "/claims?from=2024-03&to=2024-03");
        pages.put("one claim", "/claims/bench-" + size / 2);
        pages.put("a speaker", "/speakers/bench-3");
        pages.put("a speaker of one in a hundred", "/speakers/bench-0");
        pages.put("a topic", "/topics/bench-0");
        pages.put("speakers", "/speakers");
        pages.put("a search of three words", "/search?q=harbour+valley+closed");
        pages.put("a search of a word that all have", "/search?q=harbour");
        pages.put("a search of a speaker in a year", "/search?q=speaker:bench-3+said:2000");
        pages.put("corrections", "/corrections");
        pages.put("pledges", "/pledges");
        pages.put("feed", "/feed.atom");
        pages.put("claims for machines", "/api/v1/claims");
        pages.put("a source", "/sources/bench-3");
        pages.put("sources for machines", "/api/v1/sources");
        pages.put("a feed of one speaker", "/speakers/bench-3/feed.atom");
        pages.put("the desk's claims", "/desk/claims");
        pages.put("what waits for reviewers", "/desk/reviews");
        pages.put("my work", "/desk");
        return pages;
    }

    private void measure(String name, String path) {
        boolean slow = took(path) > SLOW;
        for (int i = 1; i < (slow ? 1 : WARMING); i++) {
            took(path);
        }
        double[] times = IntStream.range(0, slow ? FEW : MEASURED)
                .mapToDouble(i -> took(path))
                .sorted()
                .toArray();
        double middle = times[times.length / 2];
        System.out.printf(
                Locale.ENGLISH,
                "%-32s %9.1f ms   %6.2f times the first%n",
                name,
                middle,
                middle / atFirst.computeIfAbsent(name, none -> middle));
    }

    /** How many milliseconds an answer takes that is made anew. */
    private double took(String path) {
        touch();
        changes.note();
        long begun = System.nanoTime();
        Response answer = path.startsWith("/desk")
                ? desk.open(path)
                : given().urlEncodingEnabled(false).get(path);
        answer.then().statusCode(200);
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Otherwise H2 gives what it answered last. */
    private void touch() {
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("claim", "attribution", "speaker")) {
                execute(connection, "update " + table + " set id = id where id = " + FIRST);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---------------------------------------------------------------- filling

    private void fill(Long base, int before, int size) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            named(
                    connection,
                    "speaker",
                    before / OF_A_SPEAKER,
                    size / OF_A_SPEAKER,
                    "select a.speaker_id from attribution a where a.claim_id = " + base);
            named(
                    connection,
                    "topic",
                    before == 0 ? 0 : Math.max(1, before / OF_A_TOPIC),
                    Math.max(1, size / OF_A_TOPIC),
                    "select t.topic_id from claim_topic t where t.claim_id = " + base);
            claims(connection, base, before, size);
            sources(connection, base, before, size);
            parts(connection, base, before, size);
            connection.commit();
            if (TestDatabase.kind().equals("postgresql")) {
                connection.setAutoCommit(true);
                execute(connection, "vacuum analyze");
            } else {
                execute(connection, "analyze");
                connection.commit();
            }
        }
    }

    private static void named(Connection connection, String table, int from, int to, String base) throws SQLException {
        copy(
                connection,
                table,
                Map.of(
                        "id",
                        FIRST + " + s.x",
                        "slug",
                        "'bench-' || s.x",
                        "name",
                        "'Bench " + table + " ' || s.x",
                        "folded_name",
                        "'bench " + table + " ' || s.x",
                        "names",
                        "'bench " + table + " ' || s.x"),
                "b.id in (" + base + ")",
                from,
                to);
    }

    private static void sources(Connection connection, Long base, int from, int to) throws SQLException {
        String passages = "select a.passage_id from attribution a where a.claim_id = " + base;
        String captures = "select p.capture_id from passage p where p.id in (" + passages + ")";
        copy(
                connection,
                "source",
                Map.of(
                        "id",
                        FIRST + " + s.x",
                        "slug",
                        "'bench-' || s.x",
                        "address",
                        "'https://bench.example/' || s.x",
                        "address_key",
                        "'bench-' || s.x"),
                "b.id in (select k.source_id from capture k where k.id in (" + captures + "))",
                from / OF_A_SOURCE,
                to / OF_A_SOURCE);
        copy(
                connection,
                "capture",
                Map.of("id", FIRST + " + s.x", "source_id", FIRST + " + s.x"),
                "b.id in (" + captures + ")",
                from / OF_A_SOURCE,
                to / OF_A_SOURCE);
        copy(
                connection,
                "passage",
                Map.of("id", FIRST + " + s.x", "capture_id", FIRST + " + s.x / " + OF_A_SOURCE),
                "b.id in (" + passages + ")",
                from,
                to);
    }

    private static void parts(Connection connection, Long base, int from, int to) throws SQLException {
        String claim = FIRST + " + s.x";
        copy(
                connection,
                "attribution",
                Map.of(
                        "id",
                        claim,
                        "claim_id",
                        claim,
                        "passage_id",
                        claim,
                        "speaker_id",
                        "case when mod(s.x, 100) = 0 then " + FIRST + " else " + FIRST + " + s.x / " + OF_A_SPEAKER
                                + " end",
                        "said_edtf",
                        "'2024-03-0' || (1 + mod(s.x, 9))",
                        "said_earliest",
                        "cast('2000-01-01' as date) + cast(mod(s.x, 9000) as integer)",
                        "said_latest",
                        "cast('2000-01-01' as date) + cast(mod(s.x, 9000) as integer)"),
                "b.claim_id = " + base,
                from,
                to);
        copy(
                connection,
                "claim_topic",
                Map.of("claim_id", claim, "topic_id", FIRST + " + s.x / " + OF_A_TOPIC),
                "b.claim_id = " + base,
                from,
                to);
        copy(
                connection,
                "hop",
                Map.of("id", claim, "attribution_id", claim, "agent_id", FIRST + " + s.x / " + OF_A_SPEAKER),
                "b.attribution_id in (select a.id from attribution a where a.claim_id = " + base + ") and b.place = 0",
                from,
                to);
        copy(
                connection,
                "review",
                Map.of(
                        "id",
                        claim,
                        "claim_id",
                        claim,
                        "attribution_id",
                        "null",
                        "axis",
                        "'CONTENT'",
                        "verdict",
                        "case when mod(s.x, 2) = 0 then 'REFUTED' else 'SUPPORTED' end"),
                "b.id = (select min(r.id) from review r where r.claim_id = " + base + ") and mod(s.x, 3) > 0",
                from,
                to);
    }

    private static void copy(
            Connection connection, String table, Map<String, String> others, String where, int from, int to)
            throws SQLException {
        List<String> columns = columns(connection, table);
        List<String> values = columns.stream()
                .map(column -> others.getOrDefault(column, "b." + column))
                .toList();
        String series = TestDatabase.kind().equals("postgresql")
                ? "generate_series(" + from + ", " + (to - 1) + ") as s(x)"
                : "system_range(" + from + ", " + (to - 1) + ") as s(x)";
        String insertion = "insert into " + table + " (" + String.join(", ", columns) + ") select "
                + String.join(", ", values) + " from " + table + " b cross join " + series + " where " + where;
        try (Statement statement = connection.createStatement()) {
            if (to > from && statement.executeUpdate(insertion) == 0) {
                throw new IllegalStateException("Nothing to copy in " + table);
            }
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            return columns;
        }
    }

    private static void claims(Connection connection, Long base, int from, int to) throws SQLException {
        List<String> columns = columns(connection, "claim");
        List<String> values = columns.stream()
                .map(column -> switch (column) {
                    case "id" -> "cast(? as bigint)";
                    case "slug", "form_key", "text", "searchable" -> "cast(? as varchar)";
                    case "kind" -> "cast(? as varchar)";
                    case "published_at" -> "b.published_at - cast(? as integer) * interval '1' second";
                    default -> "b." + column;
                })
                .toList();
        List<String> given = columns.stream()
                .filter(column -> List.of("id", "slug", "form_key", "text", "searchable", "kind", "published_at")
                        .contains(column))
                .toList();
        try (PreparedStatement insert = connection.prepareStatement("insert into claim (" + String.join(", ", columns)
                + ") select " + String.join(", ", values) + " from claim b where b.id = " + base)) {
            for (int i = from; i < to; i++) {
                for (int column = 0; column < given.size(); column++) {
                    insert.setObject(column + 1, value(given.get(column), i));
                }
                insert.addBatch();
                if (i % 1_000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Object value(String column, int i) {
        String text = "The %s number %d of %s %d %s in year %d"
                .formatted(
                        PLACES.get(i % 10),
                        i,
                        PLACES.get(i / 10 % 10),
                        i / 7,
                        EVENTS.get(i / 100 % 8),
                        1950 + i / 1_000 % 75);
        return switch (column) {
            case "id" -> FIRST + i;
            case "published_at" -> i;
            case "kind" -> i % 3 == 0 ? "QUANTITY" : "EVENT";
            case "text" -> text + ".";
            case "searchable" -> text.toLowerCase(Locale.ROOT);
            default -> "bench-" + i;
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
