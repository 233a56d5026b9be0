package org.onrecord.history;

/** Told in the transaction of an act, once it is written down: whoever answers for what readers see may have to log it. */
public record Recorded(Event event) {}
