package org.onrecord.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;
import org.onrecord.site.Addresses;
import org.onrecord.site.PublicTopics;
import org.onrecord.web.ForReaders;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;

/** The topics of published claims and those above them, for machines, in the order in which they came on record. */
@Path(TopicAnswers.LIST)
@ForReaders
@Metered
class TopicAnswers {

    static final String LIST = ApiAddresses.ROOT + "/topics";

    private final ApiAddresses addresses;
    private final ApiAnswers answers;

    TopicAnswers(ApiAddresses addresses, ApiAnswers answers) {
        this.addresses = addresses;
        this.answers = answers;
    }

    @GET
    public Response list(UriInfo address) {
        Issues issues = Issues.none();
        Asking asking = Asking.of(LIST, address.getQueryParameters(), issues);
        ApiAnswers.require(issues);
        return answers.page(asking.page(found(asking), last -> new Cursor(null, last.id()), this::written, addresses));
    }

    private static List<Topic> found(Asking asking) {
        return Topic.getEntityManager()
                .createQuery(
                        "from Topic n left join fetch n.broader where n.id > ?2 and n.mergedInto is null and "
                                + PublicTopics.PUBLIC + " order by n.id",
                        Topic.class)
                .setParameter(1, Publication.PUBLISHED)
                .setParameter(2, asking.cursor() == null ? 0L : asking.cursor().id())
                .setMaxResults(asking.sought())
                .getResultList();
    }

    private List<ApiTopic> written(List<Topic> topics) {
        List<Topic> above =
                topics.stream().map(Topic::broader).filter(Objects::nonNull).toList();
        Set<Topic> met = new HashSet<>(above.isEmpty() ? List.of() : PublicTopics.publicAmong(above));
        return topics.stream()
                .map(topic ->
                        ApiTopic.of(topic, met.contains(topic.broader()) ? topic.broader() : null, null, addresses))
                .toList();
    }

    @GET
    @Path("{slug}")
    public Response show(@RestPath String slug) {
        Topic topic = Topic.bySlug(Addresses.slug(slug));
        List<Topic> around = new ArrayList<>(Topic.narrowerThan(topic));
        around.add(topic);
        if (topic.broader() != null) {
            around.add(topic.broader());
        }
        List<Topic> met = PublicTopics.publicAmong(around);
        if (!met.contains(topic)) {
            throw Refusal.missing();
        }
        Addresses.require(slug, topic, LIST + "/", "");
        return answers.whole(ApiTopic.of(
                topic,
                met.contains(topic.broader()) ? topic.broader() : null,
                met.stream()
                        .filter(other -> other != topic && other != topic.broader())
                        .map(addresses::topic)
                        .toList(),
                addresses));
    }
}
