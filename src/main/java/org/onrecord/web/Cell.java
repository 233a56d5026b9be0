package org.onrecord.web;

/** How text stands in a file of comma-separated values that people open in a spreadsheet. */
public final class Cell {

    private Cell() {}

    /** Text that a spreadsheet does not take for a formula: with an apostrophe before what would begin one. */
    public static String harmless(String text) {
        boolean formula = text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
