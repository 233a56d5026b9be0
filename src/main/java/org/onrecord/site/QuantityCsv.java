package org.onrecord.site;

import static org.onrecord.web.Cell.harmless;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.onrecord.figure.Figure;
import org.onrecord.quantity.Claimant;
import org.onrecord.quantity.Estimate;
import org.onrecord.quantity.FallReason;
import org.onrecord.quantity.Row;

/**
 * Every figure of a quantity as a file of comma-separated values (RFC 4180). Words are written so that no spreadsheet
 * takes them for a formula; numbers are written as numbers, also those below zero.
 */
final class QuantityCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "quantity",
                    "as_of",
                    "as_of_in_words",
                    "claimant",
                    "claimant_type",
                    "via",
                    "bound",
                    "value",
                    "low",
                    "high",
                    "unit",
                    "counted",
                    "verbatim",
                    "hedge",
                    "drawn_value",
                    "drawn_low",
                    "drawn_high",
                    "added_base",
                    "updates",
                    "new_since",
                    "lower_than",
                    "lower_because",
                    "repeats",
                    "claim",
                    "claim_text",
                    "is_it_so")
            .get();

    private final String quantity;
    private final List<QuantityTable.Line> lines;

    QuantityCsv(String quantity, List<QuantityTable.Line> lines) {
        this.quantity = quantity;
        this.lines = lines;
    }

    /** The whole file: a quantity has so few figures that it is kept ready, as pages are. */
    String text() {
        StringWriter text = new StringWriter();
        try {
            CSVPrinter csv = new CSVPrinter(text, FORMAT);
            for (QuantityTable.Line line : lines) {
                print(csv, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void print(CSVPrinter csv, QuantityTable.Line line) throws IOException {
        Row row = line.row();
        Estimate estimate = row.estimate();
        Figure said = estimate.figure();
        Claimant claimant = estimate.claimant();
        csv.printRecord(
                harmless(quantity),
                estimate.asOf().edtf(),
                estimate.asOf().text(),
                harmless(claimant.name()),
                claimant.kind() == null ? null : claimant.kind().name(),
                estimate.via() == null ? null : harmless(estimate.via().name()),
                said.bound().name(),
                plain(said.value()),
                plain(said.low()),
                plain(said.high()),
                harmless(said.unit()),
                harmless(said.counted()),
                harmless(said.verbatim()),
                harmless(said.hedge()),
                plain(row.figure().value()),
                plain(row.figure().low()),
                plain(row.figure().high()),
                plain(estimate.base()),
                row.updates().stream().map(QuantityCsv::address).collect(Collectors.joining(" ")),
                plain(row.added()),
                address(row.fallsBelow()),
                because(estimate.fall()),
                address(row.repeats()),
                address(estimate),
                harmless(estimate.claim().text()),
                line.answers().stream().map(Answer::text).collect(Collectors.joining("; ")));
    }

    private static String because(FallReason reason) {
        return reason == null ? null : harmless(reason.text());
    }

    private static String address(Estimate estimate) {
        return estimate == null ? null : "/claims/" + estimate.claim().slug();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
