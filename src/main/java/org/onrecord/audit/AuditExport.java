package org.onrecord.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.onrecord.history.Event;
import org.onrecord.web.Cell;

/**
 * Acts as a file of comma-separated values (RFC 4180), the newest first, as far as they were done before a moment.
 *
 * <p>It reads {@value #AT_ONCE} acts at a time, each time in a transaction of its own, and forgets them once they are
 * written: neither memory nor a connection is held for as long as somebody takes to fetch the file.
 */
final class AuditExport implements StreamingOutput {

    /** Each has at most a few thousand characters: 500 are a few megabytes at the very most. */
    static final int AT_ONCE = 500;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "id",
                    "at",
                    "actor_id",
                    "actor_email",
                    "actor_name",
                    "act",
                    "subject_kind",
                    "subject_id",
                    "version",
                    "alone",
                    "detail")
            .get();

    private final AuditQuery query;
    private final Instant before;

    AuditExport(AuditQuery query, Instant before) {
        this.query = query;
        this.before = before;
    }

    static String attachment(ZonedDateTime day) {
        return "attachment; filename=\"onrecord-audit-" + DateTimeFormatter.ISO_LOCAL_DATE.format(day) + ".csv\"";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter csv = new CSVPrinter(writer, FORMAT);
        List<Event> events = after(before, 0L);
        while (!events.isEmpty()) {
            for (Event event : events) {
                print(csv, event);
            }
            Event last = events.get(events.size() - 1);
            events = events.size() < AT_ONCE ? List.of() : after(last.at(), last.id());
        }
        csv.flush();
    }

    private List<Event> after(Instant at, Long id) {
        return QuarkusTransaction.requiringNew().call(() -> query.after(at, id, AT_ONCE));
    }

    private static void print(CSVPrinter csv, Event event) throws IOException {
        csv.printRecord(
                event.id(),
                event.at(),
                event.actor().id(),
                Cell.harmless(event.actor().email()),
                Cell.harmless(event.actor().name()),
                event.act().name(),
                event.subjectKind().name(),
                event.subjectId(),
                event.revision(),
                event.alone(),
                Cell.harmless(event.detail()));
    }
}
