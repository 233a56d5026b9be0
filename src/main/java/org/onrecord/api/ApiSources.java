package org.onrecord.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.onrecord.history.SubjectKind;
import org.onrecord.source.Capture;
import org.onrecord.source.Fitness;
import org.onrecord.source.Source;

/** Writes publications and our copies of them as what rests on them names them. */
@ApplicationScoped
class ApiSources {

    private final ApiAddresses addresses;

    ApiSources(ApiAddresses addresses) {
        this.addresses = addresses;
    }

    ApiSourceReference reference(Source source) {
        return source == null
                ? null
                : new ApiSourceReference(
                        ApiId.of(source.id()),
                        source.kind(),
                        source.title(),
                        source.publisher().name(),
                        source.author(),
                        source.language(),
                        ApiDate.of(source.published()),
                        url(source),
                        addresses.page(SubjectKind.SOURCE, source.slug()),
                        addresses.json(SubjectKind.SOURCE, source.slug()));
    }

    /** An address that is somebody else's by now, or unfit, goes to no machine that may send readers there. */
    static String url(Source source) {
        return source.fitness() == Fitness.FIT ? source.address() : null;
    }

    ApiCopy copy(Capture copy) {
        return new ApiCopy(
                ApiId.of(copy.id()),
                copy.capturedAt(),
                copy.arrival(),
                copy.quality(),
                copy.textSha256(),
                copy.original() == null ? null : copy.original().sha256(),
                copy.source().copyAccess().text()
                        ? addresses.page(SubjectKind.SOURCE, copy.source().slug()) + "/copies/" + copy.id()
                        : null);
    }
}
