package org.onrecord.intake;

/** The same word with a plain apostrophe. */
final class PlainApostrophe {

    private PlainApostrophe() {}

    static String in(String word) {
        return word.replace('’', '\'').replace('‘', '\'').replace('ʼ', '\'');
    }
}
