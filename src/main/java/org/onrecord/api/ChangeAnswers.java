package org.onrecord.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.onrecord.api.ApiChanges.ApiEntry;
import org.onrecord.api.ApiChanges.Change;
import org.onrecord.history.PublicChange;
import org.onrecord.history.PublicLog;
import org.onrecord.site.Head;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Issues;

/**
 * What changed in public since a point, for whoever keeps a mirror: two statements and one for each of the six kinds of
 * things that changed. The point is a place in the public log, of which the leaves come in one order that is also the
 * order of commits, so that nothing ever appears before a place that was given.
 */
@Path(ChangeAnswers.LIST)
@ForReaders
@Metered
class ChangeAnswers {

    static final String LIST = ApiAddresses.ROOT + "/changes";

    private static final String SINCE = "since";

    /** Instead of a point: only where the log ends now, to begin a mirror with. */
    private static final String LATEST = "latest";

    private final PublicLog log;
    private final ApiAddresses addresses;
    private final ApiAnswers answers;

    ChangeAnswers(PublicLog log, ApiAddresses addresses, ApiAnswers answers) {
        this.log = log;
        this.addresses = addresses;
        this.answers = answers;
    }

    @GET
    public Response list(UriInfo address) {
        Issues issues = Issues.none();
        Asking asking = Asking.of(LIST, address.getQueryParameters(), issues, SINCE);
        long size = log.size();
        long since = since(asking.filters().getOrDefault(SINCE, "0"), size, issues);
        if (asking.cursor() != null) {
            issues.add("cursor", "Give since, the cursor of the last answer.");
        }
        ApiAnswers.require(issues);
        return answer(log.changes(since, asking.limit()), since, asking.limit());
    }

    private static long since(String text, long size, Issues issues) {
        if (text.equals(LATEST)) {
            return size;
        }
        if (!text.matches("[0-9]{1,18}")) {
            issues.add(SINCE, "Give the cursor of the last answer, or “latest”.");
            return size;
        }
        long since = Long.parseLong(text);
        if (since > size) {
            issues.add(
                    SINCE,
                    "There are only %d changes. This is the cursor of another record: begin again.".formatted(size));
        }
        return since;
    }

    private Response answer(List<PublicChange> changes, long since, int limit) {
        Whereabouts places = Whereabouts.of(changes);
        long cursor =
                changes.isEmpty() ? since : changes.get(changes.size() - 1).position() + 1;
        String next = changes.size() < limit ? null : addresses.absolute(LIST + "?limit=" + limit + "&since=" + cursor);
        List<ApiEntry> items =
                changes.stream().map(change -> entry(change, places.of(change))).toList();
        return answers.linked(new ApiChanges(items, cursor, next), next);
    }

    private ApiEntry entry(PublicChange change, Whereabouts.Place place) {
        return new ApiEntry(
                change.position(),
                change.at(),
                Change.of(change.act()),
                change.act(),
                change.kind(),
                ApiId.of(change.subject()),
                place.now(),
                place.path() == null ? null : addresses.absolute(Head.encoded(place.path())),
                place.api() ? addresses.absolute(Head.encoded(ApiAddresses.ROOT + place.path())) : null,
                ApiId.of(place.into()));
    }
}
