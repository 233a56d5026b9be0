package org.onrecord.api;

import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Notice;
import org.onrecord.claim.NoticeKind;
import org.onrecord.site.PublishedNotices;
import org.onrecord.web.Days;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Issues;
import org.onrecord.web.Site;
import org.onrecord.web.Vocabulary;

/** What this record has put right, withdrawn or added to, the newest first, for machines; one statement. */
@Path(CorrectionAnswers.LIST)
@ForReaders
@Metered
class CorrectionAnswers {

    static final String LIST = ApiAddresses.ROOT + "/corrections";

    private final Site site;
    private final ApiAddresses addresses;
    private final ApiAnswers answers;

    CorrectionAnswers(Site site, ApiAddresses addresses, ApiAnswers answers) {
        this.site = site;
        this.addresses = addresses;
        this.answers = answers;
    }

    @GET
    public Response list(UriInfo address) {
        Issues issues = Issues.none();
        Asking asking = Asking.of(LIST, address.getQueryParameters(), issues, "kind", "from", "to");
        Days days = Days.read(
                asking.filters().getOrDefault("from", ""), asking.filters().getOrDefault("to", ""), issues);
        NoticeKind kind = Vocabulary.read(NoticeKind.class, asking.filters().get("kind"), "kind", issues);
        ApiAnswers.require(issues);
        return answers.page(asking.page(
                found(kind, days, asking),
                last -> new Cursor(last.at(), last.id()),
                notices -> notices.stream().map(this::written).toList(),
                addresses));
    }

    private List<Notice> found(NoticeKind kind, Days days, Asking asking) {
        StringBuilder where = new StringBuilder(PublishedNotices.SHOWN);
        List<Object> values = new ArrayList<>(PublishedNotices.states());
        add(where, values, " and n.kind = ?%d", kind);
        add(where, values, " and n.at >= ?%d", days.begin(site.zone()));
        add(where, values, " and n.at < ?%d", days.end(site.zone()));
        Cursor after = asking.cursor();
        if (after != null && after.at() != null) {
            add(where, values, " and (n.at < ?%1$d or n.at = ?%1$d and n.id < ", after.at());
            add(where, values, "?%d)", after.id());
        }
        TypedQuery<Notice> query = Claim.getEntityManager()
                .createQuery(
                        "select n from Notice n join fetch n.claim c where " + where + " order by n.at desc, n.id desc",
                        Notice.class);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.setMaxResults(asking.sought()).getResultList();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            where.append(condition.formatted(values.size()));
        }
    }

    private ApiCorrection written(Notice notice) {
        Claim claim = notice.claim();
        return new ApiCorrection(
                ApiNotice.of(notice),
                claim.withdrawn(),
                addresses.claim(claim.id(), claim.slug(), claim.published() ? claim.text() : null));
    }
}
