package org.onrecord.imports;

import static org.onrecord.imports.Severity.NOTE;
import static org.onrecord.imports.Severity.REFUSED;
import static org.onrecord.imports.Severity.WARNING;

/** In what way something that was read is not as it should be: its name is the code, and the sentence is for the editor. */
public enum Deviation {
    // How it is written.
    BYTE_ORDER_MARK(NOTE, "A byte order mark stood before it; it was passed over."),
    HTML_COMMENT(NOTE, "It stood within an HTML comment; the signs of that were passed over."),
    CDATA(NOTE, "It stood within a CDATA section; the signs of that were passed over."),
    TRAILING_SEMICOLON(NOTE, "A semicolon stood behind it; it was passed over."),
    STRAY_COMMA(NOTE, "A comma stood where nothing follows; it was passed over."),
    RAW_CONTROL(
            NOTE, "A line break or control character stood unescaped within a text; the text was read all the same."),
    SEVERAL_ROOTS(NOTE, "Several pieces of JSON stood one behind the other; each was read."),
    NOT_A_NUMBER(WARNING, "NaN or Infinity is no number in JSON, and none was read."),
    FIELD_TWICE(WARNING, "A field stands there twice; the last one was read."),
    ENCODING_GUESSED(
            WARNING,
            "The encoding is not said, and it is not UTF-8: it was read as windows-1252. Look at the accents."),
    BROKEN_CHARACTER(WARNING, "Bytes stand here that are no character in this encoding; they are shown as \u25A1."),
    CONTROL_REMOVED(NOTE, "Control characters were taken out."),
    EMPTY_BLOCK(NOTE, "A block of JSON-LD is empty."),
    NULL_ITEM(NOTE, "Empty entries were passed over."),
    PUBLISHER_NOT_WANTED(NOTE, "Reviews of publishers that you did not ask for were passed over."),
    UNREADABLE(REFUSED, "This is no JSON from here on, and nothing was guessed."),
    UNESCAPED_QUOTE(
            REFUSED,
            "A quotation mark within a text is not escaped here, so that nobody can tell where the text ends."),
    CUT_SHORT(REFUSED, "It ends before it is complete. A “</script>” within a text ends a block, too."),
    TOO_DEEP(REFUSED, "It is nested more deeply than what is read."),
    TOO_LARGE(REFUSED, "It is larger than what is read of one entry."),
    TOO_MANY(REFUSED, "There is more than what one import takes; what follows was not read."),

    // What it says that it is.
    CONTEXT_MISSING(NOTE, "It names no vocabulary; schema.org was taken."),
    TYPE_ODD(NOTE, "Its type is written in an unusual way."),
    MICRODATA(NOTE, "It stood in the page as microdata."),

    // What was claimed.
    CLAIM_MISSING(REFUSED, "It does not say what was claimed."),
    CLAIM_TOO_LONG(REFUSED, "The claim is longer than a claim can be here. Nothing is cut off: enter it by hand."),
    CLAIM_IS_QUESTION(NOTE, "The claim is put as a question."),
    CLAIM_HOLDS_VERDICT(NOTE, "The claim holds the verdict on it."),
    ENTITIES(NOTE, "HTML entities stood in the text; they were decoded once."),
    TAGS(NOTE, "HTML tags stood in the text; its words were taken."),
    SEVERAL_VALUES(NOTE, "Several values stand where one was looked for; the first was taken."),
    ITEM_MISSING(NOTE, "It does not say where the claim was made."),
    ITEM_IS_WORK(
            NOTE,
            "What was reviewed is given as a work rather than as a claim; its address was taken as where it appeared."),
    ITEM_ODD(NOTE, "What was reviewed is given with an unusual type."),
    NAME_IS_PLACE(NOTE, "The claim’s name was taken as the place that it was made at."),
    APPEARANCE_DROPPED(NOTE, "Where it appeared is given with something that is no address; that was left out."),
    URL_TOO_LONG(WARNING, "An address is longer than what is kept; it is left out whole, not cut."),

    // Who claimed it.
    CLAIMANT_MISSING(NOTE, "It does not say who made the claim."),
    CLAIMANT_UNNAMED(WARNING, "Who made the claim is given without a name; nobody was put in their place."),
    CLAIMANT_SEVERAL(NOTE, "Several people made the claim; the others are kept in the note."),
    CLAIMANT_LINK_DROPPED(NOTE, "A link of who made the claim is no address; it was left out."),

    // When.
    DATE_FORM(NOTE, "A date is written in an unusual form; it was read."),
    DATE_UNREADABLE(WARNING, "A date cannot be read; none was taken in its place."),
    DATE_WITHOUT_ZONE(NOTE, "A time of day is given without its zone; the day is taken as written."),
    REVIEW_DATE_MISSING(NOTE, "It does not say when it was reviewed."),
    CLAIM_AFTER_REVIEW(WARNING, "The claim is dated later than its review."),

    // What they found.
    RATING_MISSING(WARNING, "It says nothing of what was found."),
    RATING_UNWORDED(WARNING, "What was found is given as a number alone."),
    RATING_FROM_NAME(NOTE, "What was found is given as the rating’s name."),
    RATING_EMPTY(NOTE, "A number of the rating is empty."),
    RATING_SENTINEL(NOTE, "The rating’s number is −1, which stands for none."),
    RATING_AS_TEXT(NOTE, "A number of the rating is given as text."),
    RATING_UNREADABLE(WARNING, "A number of the rating cannot be read; none was taken in its place."),
    RATING_SCALE_OPEN(NOTE, "The ends of the rating’s scale are not both given, and none was assumed."),
    RATING_SCALE_BELOW_ONE(NOTE, "The rating’s scale begins below 1; it is kept as it is."),
    RATING_OUT_OF_SCALE(WARNING, "The rating’s number lies outside its scale."),
    RATING_CONTRADICTS(WARNING, "The rating’s number and its words contradict each other; the words count."),

    // Who reviewed it, and where.
    PUBLISHER_MISSING(WARNING, "It does not say who reviewed it."),
    PUBLISHER_UNNAMED(WARNING, "Who reviewed it is given without name and address."),
    PUBLISHER_IS_PERSON(NOTE, "Who reviewed it is given as a person."),
    PUBLISHER_SEVERAL(NOTE, "Several are given who reviewed it; the first was taken."),
    PUBLISHER_URL_RESOLVED(NOTE, "The reviewer’s address is not whole; it was completed."),
    PUBLISHER_URL_DROPPED(WARNING, "The reviewer’s address is none that anybody could be sent to; it was left out."),
    URL_MISSING(WARNING, "It does not say at which address it stands."),
    URL_RESOLVED(NOTE, "The review’s address is not whole; it was completed."),
    URL_DROPPED(WARNING, "The review’s address is none that anybody could be sent to; it was left out."),
    URL_DIFFERS(NOTE, "The review names another address than the page that it was read in; both are kept."),
    URL_OF_ANOTHER_SITE(WARNING, "The review names an address of another site than the page that it was read in."),
    LANGUAGE_UNKNOWN(NOTE, "It does not say in which language it is."),
    LANGUAGE_OF_PAGE(NOTE, "It does not say in which language it is; the page’s was taken."),
    LANGUAGE_UNREADABLE(NOTE, "The language is given in an unusual way; none was taken."),
    TEXT_TOO_LONG(
            WARNING, "A text is longer than what is kept of it; it is left out whole, and stands in the raw entry."),

    // Spreadsheets.
    TOO_MANY_COLUMNS(WARNING, "There are more than 200 columns. Those behind the 200th were not read."),
    ROW_TOO_WIDE(WARNING, "The row has more cells than the heading; those beyond it have no meaning."),
    ROW_TOO_SHORT(NOTE, "The row has fewer cells than the heading."),
    ROW_BROKEN(REFUSED, "The row cannot be read: a quotation mark opens or closes where none can. It is left out."),
    ROW_TORN(
            REFUSED,
            "Above it stands a quotation mark that does not fit. It may be the rest of that row, and is left out."),
    ROW_DOUBTFUL(WARNING, "Above it stands a quotation mark that does not fit. Look whether this is a row of its own."),
    CELL_REFUSED(REFUSED, "A cell cannot be taken up as it is.");

    private final Severity severity;
    private final String sentence;

    Deviation(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    public Severity severity() {
        return severity;
    }

    /** What it is, for the editor. */
    public String sentence() {
        return sentence;
    }
}
