package org.onrecord.api;

import org.onrecord.source.SourceKind;

/**
 * A publication, as what rests on it names it.
 *
 * @param url its own address on the web; null where it has none, or none that readers should be sent to
 */
record ApiSourceReference(
        String id,
        SourceKind kind,
        String title,
        String publisher,
        String author,
        String language,
        ApiDate published,
        String url,
        String page,
        String json) {}
