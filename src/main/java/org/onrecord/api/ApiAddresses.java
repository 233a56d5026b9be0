package org.onrecord.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.onrecord.claim.Topic;
import org.onrecord.history.SubjectKind;
import org.onrecord.site.Head;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.Formats;
import org.onrecord.web.Site;

/** Where things on record are found whole: as a page for people, and as JSON. */
@ApplicationScoped
class ApiAddresses {

    static final String ROOT = "/api/v1";

    private final Site site;

    ApiAddresses(Site site) {
        this.site = site;
    }

    /** The path under which things of a kind stand, without the slash at its end. */
    static String path(SubjectKind kind) {
        return switch (kind) {
            case CLAIM -> "/claims";
            case SPEAKER -> "/speakers";
            case TOPIC -> "/topics";
            case QUANTITY -> "/quantities";
            case SOURCE -> "/sources";
            default -> throw new IllegalArgumentException(kind + " has no public address");
        };
    }

    String page(SubjectKind kind, String slug) {
        return site.absolute(Head.encoded(path(kind) + "/" + slug));
    }

    String json(SubjectKind kind, String slug) {
        return site.absolute(Head.encoded(ROOT + path(kind) + "/" + slug));
    }

    /** Where the published claims are listed that fit a filter. */
    String claimsOf(String filter, String slug) {
        return site.absolute(ROOT + "/claims?" + filter + "=" + Formats.urlEncoded(slug));
    }

    /** @param path encoded already */
    String absolute(String path) {
        return site.absolute(path);
    }

    ApiReference claim(Long id, String slug, String text) {
        return new ApiReference(ApiId.of(id), text, page(SubjectKind.CLAIM, slug), json(SubjectKind.CLAIM, slug));
    }

    ApiReference topic(Topic topic) {
        return new ApiReference(
                ApiId.of(topic.id()),
                topic.name(),
                page(SubjectKind.TOPIC, topic.slug()),
                json(SubjectKind.TOPIC, topic.slug()));
    }

    /** Somebody who said or relayed something published. */
    ApiNamed speaker(Speaker speaker) {
        return speaker == null ? null : speaker(speaker.id(), speaker.name(), speaker, true);
    }

    /** Somebody whom readers may or may not meet: who has no page of their own has no address here, either. */
    ApiNamed speaker(Speaker speaker, boolean reachable) {
        return speaker(speaker.id(), speaker.name(), speaker, reachable);
    }

    private ApiNamed speaker(Long id, String name, Speaker speaker, boolean reachable) {
        return new ApiNamed(
                ApiId.of(id),
                name,
                speaker.kind(),
                reachable ? page(SubjectKind.SPEAKER, speaker.slug()) : null,
                reachable ? json(SubjectKind.SPEAKER, speaker.slug()) : null);
    }
}
