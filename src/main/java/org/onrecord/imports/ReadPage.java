package org.onrecord.imports;

/**
 * The page that markup was read in.
 *
 * @param address where it was fetched from; null for what was pasted or given as a file
 * @param language the language that the page says it is in; null where it doesn't
 */
record ReadPage(String address, String language) {

    static final ReadPage NONE = new ReadPage(null, null);
}
