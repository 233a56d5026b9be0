package org.onrecord.api;

/** A TextQuoteSelector or a TextPositionSelector; each has what the other leaves out. */
record ApiSelector(String type, String exact, String prefix, String suffix, Integer start, Integer end) {

    static ApiSelector quote(String exact, String prefix, String suffix) {
        return new ApiSelector("TextQuoteSelector", exact, prefix, suffix, null, null);
    }

    static ApiSelector position(int start, int end) {
        return new ApiSelector("TextPositionSelector", null, null, null, start, end);
    }
}
