package org.onrecord.source;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.history.Act;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.history.SubjectKind;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;
import org.onrecord.web.Vocabulary;

/** Where editors answer what overlapping texts propose: that one source came from another, or that it did not. */
@Path("/desk/sources/{id:\\d{1,18}}/origins")
@RolesAllowed("EDITOR")
class OriginPages {

    private final Acting acting;
    private final Flash flash;

    OriginPages(Acting acting, Flash flash) {
        this.acting = acting;
        this.flash = flash;
    }

    /** Says that the source at this address came from another one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@RestPath Long id, MultivaluedMap<String, String> sent) {
        FormData data = new FormData(sent);
        Derivation how = Vocabulary.find(Derivation.class, data.text("derivation"));
        if (how == null) {
            throw Refusal.conflict("Say how it came from there.");
        }
        trace(id, number(data.text("original")), how);
        return flash.seeOther("/desk/sources/" + id, Said.ORIGIN_TRACED);
    }

    @Transactional
    void trace(Long id, Long original, Derivation how) {
        // In the order of their ids, so that of two who trace them to each other neither waits for the other for ever.
        Stream.of(id, original).sorted().forEach(Source::locked);
        Source.locked(id).traceTo(Source.locked(original), how, acting.now());
    }

    /** Says that of two sources whose texts overlap neither came from the other. */
    @POST
    @Path("dismissals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(@RestPath Long id, MultivaluedMap<String, String> sent) {
        forget(id, number(new FormData(sent).text("overlap")));
        return flash.seeOther("/desk/sources/" + id, Said.ORIGIN_DISMISSED);
    }

    @Transactional
    void forget(Long id, Long overlap) {
        Source source = Source.locked(id);
        TextOverlap found =
                TextOverlap.ifAny(overlap).filter(open -> open.concerns(source)).orElseThrow(Refusal::missing);
        Actor actor = acting.now();
        new DerivationDismissal(found, actor).persist();
        actor.did(
                Act.ORIGIN_DISMISSED,
                SubjectKind.SOURCE,
                id,
                source.revision(),
                found.beside(source).title());
    }

    private static Long number(String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw Refusal.missing();
        }
        return Long.valueOf(typed);
    }
}
