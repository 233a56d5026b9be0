package org.onrecord.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/** One index of Lucene's: what is found on one side. */
final class LuceneSide implements Closeable {

    /** With more than so much in memory a segment is written. */
    private static final double MEMORY_MB = 48;

    private final Directory directory;
    private final RewrittenSegments merging = new RewrittenSegments(new TieredMergePolicy());
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneSide(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new Analysis())
                        .setCodec(new SmallVectors())
                        .setMergePolicy(merging)
                        .setRAMBufferSizeMB(MEMORY_MB)
                        .setCommitOnClose(false));
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** A vector as bytes is a quarter as large, and finds nearly the same. */
    private static final class SmallVectors extends Lucene912Codec {

        private final KnnVectorsFormat vectors = new Lucene99HnswScalarQuantizedVectorsFormat();

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return vectors;
        }
    }

    void put(Key key, Document document) throws IOException {
        writer.updateDocument(term(key), document);
    }

    void remove(Collection<Key> keys) throws IOException {
        writer.deleteDocuments(keys.stream().map(LuceneSide::term).toArray(Term[]::new));
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    <T> T read(Lookup<T> lookup) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return lookup.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Begins to write the segments anew that hold words of things that were removed; tells whether there were none. */
    boolean expunge(Collection<Key> keys) throws IOException {
        refresh();
        Set<String> holding = read(searcher -> holding(searcher, keys));
        if (!holding.isEmpty()) {
            merging.rewrite(holding);
            writer.forceMergeDeletes(false);
        }
        return holding.isEmpty();
    }

    /** The postings of a segment name what was removed, too, until it is written anew. */
    private static Set<String> holding(IndexSearcher searcher, Collection<Key> keys) throws IOException {
        Set<String> holding = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (Key key : keys) {
                if (holdsRemoved(leaf.reader(), key)) {
                    holding.add(((SegmentReader) leaf.reader()).getSegmentName());
                }
            }
        }
        return holding;
    }

    /** What was put again after it was removed is there to stay. */
    private static boolean holdsRemoved(LeafReader segment, Key key) throws IOException {
        PostingsEnum postings = segment.postings(term(key), PostingsEnum.NONE);
        Bits live = segment.getLiveDocs();
        int document = postings == null || live == null ? NO_MORE_DOCS : postings.nextDoc();
        while (document != NO_MORE_DOCS && live.get(document)) {
            document = postings.nextDoc();
        }
        return document != NO_MORE_DOCS;
    }

    /** What was kept with the last commit. */
    Map<String, String> kept() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    void keep(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(new LinkedHashMap<>(data).entrySet());
        writer.commit();
    }

    /** How many bytes it takes on disk. */
    long size() throws IOException {
        long size = 0;
        for (String file : List.of(directory.listAll())) {
            size += length(file);
        }
        return size;
    }

    /** Files come and go while they are counted. */
    private long length(String file) {
        try {
            return directory.fileLength(file);
        } catch (IOException e) {
            return 0;
        }
    }

    static Term term(Key key) {
        return new Term(Fields.KEY, key.text());
    }

    /** Without a commit: what was not kept is taken up again. */
    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            searchers.close();
        }
    }
}
