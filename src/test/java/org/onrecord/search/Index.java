package org.onrecord.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An index in memory of what a test is about, in two segments where there is more than one thing. */
final class Index implements Closeable {

    static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    private Index(Indexed... things) {
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new Analysis()))) {
                for (int i = 0; i < things.length; i++) {
                    writer.addDocument(Documents.of(things[i], null));
                    if (i == things.length / 2) {
                        writer.flush();
                    }
                }
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Index of(Indexed... things) {
        return new Index(things);
    }

    IndexSearcher searcher() {
        return new IndexSearcher(reader);
    }

    Found find(String typed) {
        return find(typed, 1);
    }

    Found find(String typed, int page) {
        try {
            return new Finding(searcher(), NOW).find(SoughtReader.read(typed, Side.READERS), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Suggestions suggest(String typed) {
        try {
            return Suggestions.of(searcher(), typed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
