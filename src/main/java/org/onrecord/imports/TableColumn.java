package org.onrecord.imports;

import java.util.List;
import org.onrecord.web.Choice;

/** What a column of a spreadsheet can hold, and by which headings it is known. */
public enum TableColumn implements Choice {
    CLAIM(
            "The claim",
            1_000,
            // Where both are there, the other is what the claim is called by, and not what it says.
            "claim text",
            "claim",
            "claimreviewed",
            "statement",
            "text",
            "assertion",
            "what was claimed"),
    SPEAKER("Who said it", 300, "speaker", "claimant", "who", "said by", "person", "name", "author", "source of claim"),
    ROLE("Their role then", 300, "role", "title of speaker", "position", "job title", "office"),
    SAID_ON("When it was said", 200, "said on", "date", "claim date", "said", "when", "date said", "day"),
    SOURCE_ADDRESS(
            "Address of the source",
            4_000,
            "url",
            "link",
            "source url",
            "source address",
            "address",
            "source link",
            "appearance"),
    SOURCE_TITLE("Title of the source", 500, "source", "source title", "title", "headline", "outlet", "publication"),
    QUOTATION("Quoted words", 40_000, "quote", "quotation", "quotations", "quoted words", "verbatim", "exact words"),
    VERDICT(
            "Verdict, as a label",
            2_000,
            "verdict",
            "rating",
            "label",
            "ruling",
            "alternatename",
            "conclusion",
            "is it so"),
    LANGUAGE("Language, as a tag", 35, "language", "lang", "inlanguage"),
    TOPICS("Topics, between commas", 1_000, "topics", "topic", "tags", "tag", "subject", "keywords"),
    PLACE("Place it is about", 300, "place", "about place", "location", "where"),
    NOTE("Note for the desk", 3_000, "note", "notes", "comment", "comments", "remark", "remarks");

    private final String label;
    private final int longest;
    private final List<String> headings;

    TableColumn(String label, int longest, String... headings) {
        this.label = label;
        this.longest = longest;
        this.headings = List.of(headings);
    }

    @Override
    public String label() {
        return label;
    }

    /** As much as the claim's form takes of it. */
    int longest() {
        return longest;
    }

    /** How well a heading, in lower case and without signs, names this column: 0 not at all. */
    int likeness(String heading) {
        int at = headings.indexOf(heading);
        if (at >= 0) {
            return 100 - at;
        }
        return headings.stream().anyMatch(known -> known.length() > 3 && heading.startsWith(known + " ")) ? 10 : 0;
    }
}
