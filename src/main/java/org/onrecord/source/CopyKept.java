package org.onrecord.source;

import org.onrecord.history.Actor;

/** Told in the transaction in which a copy of a source is kept: what rests on older copies is then looked for in it. */
public record CopyKept(Long source, Long capture, Actor actor) {}
