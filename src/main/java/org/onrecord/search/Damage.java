package org.onrecord.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** Which failures mean that what lies on disk cannot be read and has to be made anew. */
final class Damage {

    private static final int DEEPEST = 20;

    private Damage() {}

    static boolean isTold(Throwable failure) {
        Throwable at = failure;
        for (int i = 0; i < DEEPEST && at != null; i++) {
            if (at instanceof CorruptIndexException
                    || at instanceof IndexFormatTooOldException
                    || at instanceof IndexFormatTooNewException
                    || at instanceof IndexNotFoundException
                    || at instanceof EOFException
                    || at instanceof FileNotFoundException
                    || at instanceof NoSuchFileException) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
