package org.onrecord.imports;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.time.FuzzyDate;
import org.onrecord.web.Issues;
import org.onrecord.web.LanguageTag;

/** Reads a row of a spreadsheet by what its columns hold; what can't be taken up is told with its line and column. */
final class RowReading {

    private final ColumnMapping mapping;
    private final List<String> cells;
    private final String where;
    private final List<Message> messages = new ArrayList<>();
    private final Entry entry;

    RowReading(ColumnMapping mapping, List<String> cells, String where) {
        this.mapping = mapping;
        this.cells = cells;
        this.where = where;
        this.entry = read();
    }

    private Entry read() {
        for (Map.Entry<TableColumn, Integer> column : mapping.columns().entrySet()) {
            String cell = mapping.cell(column.getKey(), cells);
            if (cell.length() > column.getKey().longest()) {
                refuse(
                        column.getKey(),
                        "%,d characters; at most %,d fit"
                                .formatted(cell.length(), column.getKey().longest()));
            }
        }
        String claim = mapping.cell(TableColumn.CLAIM, cells);
        if (claim.isBlank()) {
            messages.add(Message.of(Deviation.CLAIM_MISSING, at(TableColumn.CLAIM)));
        }
        String address = address();
        return new Entry(
                claim,
                language(),
                mapping.cell(TableColumn.SPEAKER, cells).replaceAll("\\s+", " "),
                "",
                "",
                mapping.cell(TableColumn.ROLE, cells),
                List.of(),
                said(),
                mapping.cell(TableColumn.PLACE, cells),
                address.isEmpty() ? List.of() : List.of(address),
                mapping.cell(TableColumn.SOURCE_TITLE, cells),
                mapping.cell(TableColumn.QUOTATION, cells),
                mapping.cell(TableColumn.TOPICS, cells),
                mapping.cell(TableColumn.NOTE, cells),
                TheirRating.shown(mapping.cell(TableColumn.VERDICT, cells)),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private String address() {
        String typed = mapping.cell(TableColumn.SOURCE_ADDRESS, cells);
        if (typed.isEmpty()) {
            return "";
        }
        String whole = ReviewAddress.whole(typed).orElse("");
        if (whole.isEmpty()) {
            messages.add(new Message(
                    ReviewAddress.tooLong(typed) ? Deviation.URL_TOO_LONG : Deviation.APPEARANCE_DROPPED,
                    at(TableColumn.SOURCE_ADDRESS),
                    Shown.shortly(typed)));
        }
        return whole;
    }

    private String said() {
        String typed = mapping.cell(TableColumn.SAID_ON, cells);
        try {
            return typed.isEmpty() || FuzzyDate.of(typed).isUnknown()
                    ? ""
                    : FuzzyDate.of(typed).edtf();
        } catch (DateTimeException e) {
            messages.add(new Message(Deviation.DATE_UNREADABLE, at(TableColumn.SAID_ON), Shown.shortly(typed)));
            return "";
        }
    }

    private String language() {
        String typed = mapping.cell(TableColumn.LANGUAGE, cells);
        Issues issues = Issues.none();
        String tag = LanguageTag.read(typed.replace('_', '-'), "language", issues);
        if (!issues.isEmpty()) {
            messages.add(new Message(Deviation.LANGUAGE_UNREADABLE, at(TableColumn.LANGUAGE), Shown.shortly(typed)));
        }
        return tag == null ? "" : tag;
    }

    private void refuse(TableColumn column, String why) {
        messages.add(new Message(Deviation.CELL_REFUSED, at(column), column.label() + ": " + why));
    }

    private String at(TableColumn column) {
        return where + ", column " + (mapping.place(column) + 1);
    }

    Entry entry() {
        return entry;
    }

    List<Message> messages() {
        return messages;
    }
}
