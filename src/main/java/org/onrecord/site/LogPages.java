package org.onrecord.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.claim.Claim;
import org.onrecord.claim.Publication;
import org.onrecord.claim.Topic;
import org.onrecord.history.LogLeaf;
import org.onrecord.history.PublicLog;
import org.onrecord.history.SubjectKind;
import org.onrecord.policy.Policy;
import org.onrecord.speaker.Speaker;
import org.onrecord.web.ForReaders;
import org.onrecord.web.LongDownloads;
import org.onrecord.web.Refusal;

/** The log of all public changes, for everyone who wants to check that nothing was changed unseen (C2SP tlog-tiles). */
@Path("/log")
class LogPages {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final PublicLog log;
    private final LongDownloads downloads;

    LogPages(PublicLog log, LongDownloads downloads) {
        this.log = log;
        this.downloads = downloads;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance log(Head head, String key);
    }

    /** How to check the record, and with which key. */
    @GET
    @ForReaders
    public TemplateInstance show() {
        Head head = Head.website(
                "Check this record", "How anyone can check, offline, that nothing here was changed unseen.", "/log");
        return Templates.log(head, log.verifier().orElse(null));
    }

    @GET
    @Path("checkpoint")
    @Produces(TEXT)
    public Response checkpoint() {
        return Response.ok(log.checkpoint())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=5")
                .build();
    }

    /** The public half of the key that checkpoints are signed with, in the form of a verifier of signed notes. */
    @GET
    @Path("key")
    @Produces(TEXT)
    public Response key() {
        return Response.ok(log.verifier().orElseThrow(Refusal::missing) + "\n")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    @GET
    @Path("tile/{tile:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response tile(@RestPath String tile) {
        return Response.ok(log.tile(tile).orElseThrow(Refusal::missing))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    /** The whole log in one file, with what opens the leaves of everything that readers can see now. */
    @GET
    @Path("archive")
    @Produces("application/jsonl")
    public Response archive() {
        log.checkpoint();
        StreamingOutput whole = out -> log.archive(out, LogPages::open);
        return Response.ok(downloads.placed(whole))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"log.jsonl\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The leaves about things that readers can see now; of what was erased, that it was: nothing else of it opens. */
    private static Set<Long> open(List<LogLeaf> leaves) {
        Map<SubjectKind, Set<Long>> subjects =
                leaves.stream().collect(groupingBy(LogLeaf::subjectKind, mapping(LogLeaf::subjectId, toSet())));
        Map<SubjectKind, Set<Long>> open = new EnumMap<>(SubjectKind.class);
        subjects.forEach((kind, ids) -> open.put(kind, visible(kind, ids)));
        return leaves.stream()
                .filter(leaf -> open.get(leaf.subjectKind()).contains(leaf.subjectId()))
                .map(LogLeaf::position)
                .collect(toSet());
    }

    private static Set<Long> visible(SubjectKind kind, Set<Long> ids) {
        return switch (kind) {
            case CLAIM -> claims(ids);
            case SPEAKER -> PublicSpeakers.publicAmong(Speaker.list("id in ?1", ids));
            case SOURCE -> SourcePage.publicAmong(ids);
            case TOPIC ->
                PublicTopics.publicAmong(Topic.list("id in ?1", ids)).stream()
                        .map(Topic::id)
                        .collect(toSet());
            case QUANTITY -> PublicQuantities.publicAmong(ids);
            case POLICY -> Policy.writtenAmong(ids);
            default -> Set.of();
        };
    }

    private static Set<Long> claims(Set<Long> ids) {
        return new HashSet<>(Claim.getEntityManager()
                .createQuery("select c.id from Claim c where c.id in ?1 and c.publication in ?2", Long.class)
                .setParameter(1, ids)
                .setParameter(2, Set.of(Publication.PUBLISHED, Publication.ERASED))
                .getResultList());
    }
}
