package org.onrecord.source;

import org.onrecord.history.Actor;

/**
 * Told in the transaction in which a source's title or publisher is corrected, before that is put on record: claims that
 * rest on it then say so.
 *
 * @param why what was corrected, as a sentence for readers
 */
public record SourceRelabelled(Long source, String why, Actor actor) {}
