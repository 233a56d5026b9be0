package org.onrecord.site;

import static org.onrecord.web.Cell.harmless;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.onrecord.claim.Attribution;
import org.onrecord.claim.Claim;
import org.onrecord.figure.Figure;
import org.onrecord.review.AttributionVerdict;
import org.onrecord.review.Axis;
import org.onrecord.review.ContentVerdict;
import org.onrecord.source.Source;
import org.onrecord.speaker.Speaker;
import org.onrecord.time.FuzzyDate;

/**
 * Claims as a file of comma-separated values (RFC 4180), a row for each report of each: what a claim says stands in all
 * of its rows. Words are written so that no spreadsheet takes them for a formula; numbers are written as numbers, also
 * those below zero. It begins with the mark by which spreadsheets know UTF-8.
 *
 * <p>It reads {@value #AT_ONCE} claims at a time, in the order in which they were entered, each time in a transaction of
 * its own, and forgets them once they are written: neither memory nor a connection is held for as long as somebody
 * takes to fetch the file.
 */
public final class ClaimCsv implements StreamingOutput {

    static final int AT_ONCE = 200;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> COLUMNS = List.of(
            "claim",
            "address",
            "claim_text",
            "language",
            "kind",
            "checkable",
            "about",
            "about_place",
            "figure",
            "figure_bound",
            "figure_value",
            "figure_low",
            "figure_high",
            "figure_unit",
            "figure_counted",
            "topics",
            "topic_slugs",
            "is_it_so",
            "published_at",
            "reports",
            "report",
            "speaker",
            "speaker_slug",
            "role",
            "act",
            "voice",
            "form",
            "cue",
            "said",
            "said_earliest",
            "said_latest",
            "said_in_words",
            "reported",
            "figure_as_reported",
            "via",
            "publisher",
            "publisher_slug",
            "source",
            "source_slug",
            "source_address",
            "passage",
            "quotations",
            "did_they_say_it");

    private static final List<String> DESK_COLUMNS = List.of("id", "state", "entered_at", "edited_at", "note");

    private final Finding finding;
    private final String root;
    private final boolean desk;

    /** Which claims it holds. */
    @FunctionalInterface
    public interface Finding {
        /** The ids of the next ones after an id, in their order. */
        List<Long> after(Long id, int most);
    }

    private ClaimCsv(Finding finding, String root, boolean desk) {
        this.finding = finding;
        this.root = root;
        this.desk = desk;
    }

    /** Whether these are the headings of such a file, be it one that somebody took columns out of. */
    public static boolean wrote(List<String> headings) {
        return headings.containsAll(List.of("claim", "claim_text"))
                && joined(COLUMNS, DESK_COLUMNS).containsAll(headings);
    }

    /** Of published claims, as everybody may have it. */
    static ClaimCsv forReaders(Finding published, String root) {
        return new ClaimCsv(published, root, false);
    }

    /** Of claims in whatever state, with what only the desk knows of them. */
    public static ClaimCsv forTheDesk(Finding finding) {
        return new ClaimCsv(finding, "/desk/claims/", true);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(desk ? joined(COLUMNS, DESK_COLUMNS) : COLUMNS);
        List<Long> ids = next(0L);
        while (!ids.isEmpty()) {
            List<Long> these = ids;
            for (List<Object> row : QuarkusTransaction.requiringNew().call(() -> rows(these))) {
                csv.printRecord(row);
            }
            ids = ids.size() < AT_ONCE ? List.of() : next(ids.get(ids.size() - 1));
        }
        csv.flush();
    }

    private List<Long> next(Long after) {
        return QuarkusTransaction.requiringNew().call(() -> finding.after(after, AT_ONCE));
    }

    private List<List<Object>> rows(List<Long> ids) {
        ReportedClaims reported = ReportedClaims.of(ids);
        List<List<Object>> rows = new ArrayList<>();
        for (Claim claim : reported.claims()) {
            List<Object> first = claim(claim, reported);
            List<Object> last = desk ? desk(claim) : List.of();
            int number = 1;
            for (Attribution report : claim.attributions()) {
                rows.add(joined(first, joined(report(report, number++, reported), last)));
            }
            if (claim.attributions().isEmpty()) {
                List<Object> none = new ArrayList<>();
                Stream.generate(() -> null).limit(COLUMNS.size() - first.size()).forEach(none::add);
                rows.add(joined(first, joined(none, last)));
            }
        }
        return rows;
    }

    private List<Object> claim(Claim claim, ReportedClaims reported) {
        Cells cells = new Cells();
        cells.add(claim.slug(), root + (desk ? claim.id() : claim.slug()));
        cells.words(claim.text(), claim.language());
        cells.name(claim.kind()).name(claim.checkability());
        cells.add(edtf(claim.about())).words(claim.aboutPlace());
        figure(cells, claim.figure());
        cells.words(reported.topics(claim, topic -> topic.name()));
        cells.add(reported.topics(claim, topic -> topic.slug()));
        cells.add(answers(Answer.of(
                reported.verdicts(claim, Axis.CONTENT, null), ContentVerdict.NOT_RATED, claim.judgedSha256())));
        cells.add(claim.publishedAt(), claim.attributions().size());
        return cells.list();
    }

    private static void figure(Cells cells, Figure figure) {
        if (figure == null) {
            cells.add(null, null, null, null, null, null, null);
        } else {
            cells.words(figure.verbatim()).name(figure.bound());
            cells.add(plain(figure.value()), plain(figure.low()), plain(figure.high()));
            cells.words(figure.unit(), figure.counted());
        }
    }

    private static List<Object> report(Attribution report, int number, ReportedClaims reported) {
        Cells cells = new Cells();
        cells.add(number);
        who(cells, report.speaker());
        cells.words(report.roleThen());
        cells.name(report.act()).name(report.voice()).name(report.form()).words(report.cue());
        FuzzyDate said = report.said();
        cells.add(edtf(said), said.earliest(), said.latest()).words(said.isUnknown() ? null : said.text());
        cells.add(edtf(report.reported()));
        cells.words(report.figure() == null ? null : report.figure().verbatim(), reported.via(report));
        ReportedClaims.Place place = reported.place(report);
        Source source = place == null ? null : place.source();
        who(cells, source == null ? null : source.publisher());
        cells.words(source == null ? null : source.title());
        cells.add(source == null ? null : source.slug());
        cells.words(source == null ? null : source.link().orElse(null));
        cells.words(place == null ? null : place.words(), reported.quotations(report));
        cells.add(answers(Answer.of(
                reported.verdicts(report.claim(), Axis.ATTRIBUTION, report.id()),
                AttributionVerdict.UNCHECKED,
                report.judgedSha256())));
        return cells.list();
    }

    private static void who(Cells cells, Speaker speaker) {
        cells.words(speaker == null ? null : speaker.name());
        cells.add(speaker == null ? null : speaker.slug());
    }

    private static List<Object> desk(Claim claim) {
        Cells cells = new Cells();
        cells.add(claim.id()).name(claim.publication());
        cells.add(claim.createdAt(), claim.editedAt()).words(claim.note());
        return cells.list();
    }

    private static String answers(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.text() + (answer.stale() ? " (changed since)" : ""))
                .collect(Collectors.joining("; "));
    }

    private static String edtf(FuzzyDate date) {
        return date == null || date.isUnknown() ? null : date.edtf();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static <T> List<T> joined(List<? extends T> one, List<? extends T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** The cells of a row, from left to right. */
    private static final class Cells {

        private final List<Object> cells = new ArrayList<>();

        /** What the product itself spells: numbers, moments, slugs. */
        Cells add(Object... values) {
            for (Object value : values) {
                cells.add(value);
            }
            return this;
        }

        Cells words(String... values) {
            for (String value : values) {
                cells.add(harmless(value));
            }
            return this;
        }

        Cells name(Enum<?> value) {
            cells.add(value == null ? null : value.name());
            return this;
        }

        List<Object> list() {
            return cells;
        }
    }
}
