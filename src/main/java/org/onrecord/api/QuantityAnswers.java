package org.onrecord.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Publication;
import org.onrecord.quantity.Estimates;
import org.onrecord.quantity.Quantity;
import org.onrecord.quantity.Rivals;
import org.onrecord.site.Addresses;
import org.onrecord.site.PublicQuantities;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/** What different sides say of one quantity, for machines; a quantity has at most two thousand figures. */
@Path(QuantityAnswers.LIST)
@ForReaders
@Metered
class QuantityAnswers {

    static final String LIST = ApiAddresses.ROOT + "/quantities";

    private final RivalEntries entries;
    private final ApiAddresses addresses;
    private final ApiAnswers answers;

    QuantityAnswers(RivalEntries entries, ApiAddresses addresses, ApiAnswers answers) {
        this.entries = entries;
        this.addresses = addresses;
        this.answers = answers;
    }

    @GET
    public Response list(UriInfo address) {
        Issues issues = Issues.none();
        Asking asking = Asking.of(LIST, address.getQueryParameters(), issues);
        ApiAnswers.require(issues);
        return answers.page(asking.page(
                found(asking),
                last -> new Cursor(null, last.id()),
                quantities -> quantities.stream()
                        .map(quantity -> ApiQuantity.of(quantity, null, addresses))
                        .toList(),
                addresses));
    }

    private static List<Quantity> found(Asking asking) {
        return Quantity.getEntityManager()
                .createQuery(
                        "from Quantity q where q.id > ?2 and exists (select 1 from " + PublicQuantities.FIGURES
                                + ") order by q.id",
                        Quantity.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, asking.cursor() == null ? 0L : asking.cursor().id())
                .setMaxResults(asking.sought())
                .getResultList();
    }

    @GET
    @Path("{slug}")
    public Response show(@RestPath String slug) {
        Quantity quantity = Quantity.bySlug(Addresses.slug(slug));
        Rivals rivals = Rivals.of(Estimates.publishedOf(quantity), quantity.cumulative());
        if (rivals.rows().isEmpty()) {
            throw Refusal.missing();
        }
        Addresses.require(slug, quantity, LIST + "/", "");
        return answers.whole(ApiQuantity.of(quantity, entries.of(quantity, rivals.series()), addresses));
    }
}
