package org.onrecord.fetch;

/** Hears how far fetching has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = received -> {};

    /** How many bytes of the body have come in, as they were sent. */
    void received(long bytes);
}
