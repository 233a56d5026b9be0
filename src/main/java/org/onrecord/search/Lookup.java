package org.onrecord.search;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** What somebody wants to know of all that is found on a side at one moment. */
@FunctionalInterface
public interface Lookup<T> {

    T in(IndexSearcher searcher) throws IOException;
}
