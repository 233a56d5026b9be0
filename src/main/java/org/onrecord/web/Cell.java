package org.onrecord.web;

/** How text stands in a file of comma-separated values that people open in a spreadsheet. */
public final class Cell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private Cell() {}

    /** Text that a spreadsheet does not take for a formula: with an apostrophe before what would begin one. */
    public static String harmless(String text) {
        boolean formula = text != null && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    /** The text that stands in a cell which was made harmless. */
    public static String meant(String cell) {
        boolean marked = cell.length() > 1 && cell.charAt(0) == '\'' && BEGINS_A_FORMULA.indexOf(cell.charAt(1)) >= 0;
        return marked ? cell.substring(1) : cell;
    }
}
