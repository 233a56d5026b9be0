package org.onrecord.source;

import org.onrecord.history.Actor;
import org.onrecord.time.FuzzyDate;

/**
 * Told in the transaction in which the day on which a source was published is corrected: what hangs on that day is
 * then read again.
 */
public record SourceRedated(Long source, FuzzyDate before, FuzzyDate published, Actor actor) {}
