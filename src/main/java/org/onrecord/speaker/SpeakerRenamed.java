package org.onrecord.speaker;

/** Told in the transaction in which a speaker's name changes: what is searched by that name then changes with it. */
public record SpeakerRenamed(Long speaker) {}
