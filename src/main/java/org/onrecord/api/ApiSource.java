package org.onrecord.api;

import java.time.Instant;
import java.util.List;
import org.onrecord.history.SubjectKind;
import org.onrecord.source.Derivation;
import org.onrecord.source.LinkState;
import org.onrecord.source.Liveness;
import org.onrecord.source.Source;
import org.onrecord.source.SourceKind;

/**
 * A publication on which something published rests.
 *
 * @param publisher who published it; without an address where readers meet them only here
 * @param url its own address on the web; null where it has none, or none that readers should be sent to
 * @param link what stood there when the desk last looked
 * @param derivedFrom what it came from, where readers meet that
 * @param copies our copies of it that readers meet, the newest first, at most 26; not in lists
 */
record ApiSource(
        String id,
        String slug,
        String page,
        String json,
        SourceKind kind,
        String title,
        String author,
        String publisher,
        String language,
        ApiDate published,
        String url,
        LinkState link,
        Instant lookedAt,
        String outsideCopy,
        ApiSourceReference derivedFrom,
        Derivation derivation,
        List<ApiCopy> copies) {

    static ApiSource of(Source source, ApiSourceReference derivedFrom, List<ApiCopy> copies, ApiAddresses addresses) {
        Liveness found = source.liveness();
        return new ApiSource(
                ApiId.of(source.id()),
                source.slug(),
                addresses.page(SubjectKind.SOURCE, source.slug()),
                addresses.json(SubjectKind.SOURCE, source.slug()),
                source.kind(),
                source.title(),
                source.author(),
                source.publisher().name(),
                source.language(),
                ApiDate.of(source.published()),
                ApiSources.url(source),
                source.linkState(),
                found == null ? null : found.checkedAt(),
                source.outsideCopy() == null ? null : source.outsideCopy().address(),
                derivedFrom,
                source.derivedFrom() == null ? null : source.derivation(),
                copies);
    }
}
