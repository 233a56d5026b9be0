package org.onrecord.rendered;

/** Told on this node when it hears that another one changed something. */
public record ChangedElsewhere() {}
