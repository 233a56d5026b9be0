package org.onrecord.source;

/** Told in the transaction in which the last that referred to bytes has let go of them: they are removed after it. */
public record BytesLetGo(String sha256) {}
