package org.onrecord.speaker;

import org.onrecord.history.Actor;

/**
 * Told in the transaction in which a speaker's name changes, before that is put on record: what is searched by that name
 * changes with it, and what names the speaker says so.
 */
public record SpeakerRenamed(Long speaker, String before, String now, Actor actor) {}
