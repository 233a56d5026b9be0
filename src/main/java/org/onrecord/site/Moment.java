package org.onrecord.site;

import org.onrecord.time.FuzzyDate;

/**
 * One thing of a claim's timeline: when it happened, as well as that is known, and what.
 *
 * @param what who or what it was, in a few words of the record's own or of its entries
 * @param href where on this site more stands of it, or null
 */
public record Moment(FuzzyDate date, Kind kind, String what, String href) {

    /** What happened; in this order where the dates don't tell. */
    public enum Kind {
        SAID("Said", Row.WORLD),
        REPORTED("Reported", Row.WORLD),
        CAPTURED("Copy kept", Row.RECORD),
        ENTERED("Entered here", Row.RECORD),
        PUBLISHED("Published here", Row.RECORD),
        EDITED("Last edited here", Row.RECORD),
        JUDGED("Verdict", Row.RECORD),
        VOIDED("Verdict void", Row.RECORD),
        TOLD("Notice", Row.RECORD),
        ASKED("Asked for comment", Row.AFTER),
        ANSWERED("Answer", Row.AFTER),
        CRITERIA("Criteria written", Row.RECORD),
        CAME_OF_IT("What came of it", Row.AFTER),
        DUE("Due", Row.AFTER),
        FOLLOWED_UP("Looked at again", Row.AFTER),
        AHEAD("To be looked at again", Row.AFTER);

        private final String label;
        private final Row row;

        Kind(String label, Row row) {
            this.label = label;
            this.row = row;
        }

        public String label() {
            return label;
        }

        Row row() {
            return row;
        }
    }

    /** What is drawn in one row: what others did, what the desk did with it, what came after. */
    enum Row {
        WORLD("Said and reported"),
        RECORD("Kept, entered, judged here"),
        AFTER("What came after");

        private final String label;

        Row(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
