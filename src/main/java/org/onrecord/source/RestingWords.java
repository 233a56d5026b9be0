package org.onrecord.source;

import java.util.List;

/** Knows which words of a source's copies something on record rests on. */
public interface RestingWords {

    /** The passages of all copies of a source that a claim or a verdict rests on. */
    List<Selector> of(Long source);
}
