package org.onrecord.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.speaker.SpeakerKind;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Said;
import org.onrecord.web.Vocabulary;

/** Where an editor sees what was found in what others have, and says that drafts are to be made of it. */
@Path("/desk/imports")
@RolesAllowed({"EDITOR", "REVIEWER", "ADMIN"})
class ImportPages {

    private final Acting acting;
    private final Importing importing;
    private final Flash flash;

    ImportPages(Acting acting, Importing importing, Flash flash) {
        this.acting = acting;
        this.importing = importing;
        this.flash = flash;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ImportEntryPage page);

        static native TemplateInstance show(ImportPage page);

        static native TemplateInstance progress(Import batch);
    }

    @GET
    public TemplateInstance list(@RestQuery String page) {
        return Templates.list(new ImportEntryPage(ImportForm.blank(), Issues.none(), Import.page(Paging.number(page))));
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public TemplateInstance show(@RestPath Long id, @RestQuery String show, @RestQuery String page) {
        return Templates.show(ImportPage.of(Import.byId(id), Vocabulary.find(Stage.class, show), Paging.number(page)));
    }

    /** What of the page changes while it is looked at; once there is more to see, the page is to be asked for again. */
    @GET
    @Path("{id:\\d{1,18}}/progress")
    public Response progress(@RestPath Long id) {
        Import batch = Import.byId(id);
        return batch.phase().running()
                ? Response.ok(Templates.progress(batch)).build()
                : Response.noContent().header("HX-Refresh", "true").build();
    }

    /** Says what the columns of a spreadsheet are. */
    @POST
    @Path("{id:\\d{1,18}}/mapping")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(@RestPath Long id, MultivaluedMap<String, String> sent) {
        Issues issues = Issues.none();
        Import batch = Import.byId(id);
        ColumnMapping mapping =
                MappingForm.read(new FormData(sent), batch.headings().size(), issues);
        if (!issues.isEmpty()) {
            return Response.status(422)
                    .entity(Templates.show(ImportPage.of(batch, null, 1).sent(mapping, issues)))
                    .build();
        }
        mapped(id, mapping);
        return Response.seeOther(URI.create("/desk/imports/" + id)).build();
    }

    @Transactional
    void mapped(Long id, ColumnMapping mapping) {
        Import batch = Import.locked(id);
        batch.map(mapping, acting.now());
        ColumnMemory.remember(batch.headings(), mapping);
    }

    /** Has drafts made of what was found. */
    @POST
    @Path("{id:\\d{1,18}}/application")
    @RolesAllowed("EDITOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@RestPath Long id, MultivaluedMap<String, String> sent) {
        applied(id, Vocabulary.find(SpeakerKind.class, new FormData(sent).text("speakerKind")));
        return Response.seeOther(URI.create("/desk/imports/" + id)).build();
    }

    @Transactional
    void applied(Long id, SpeakerKind unknown) {
        Actor actor = acting.now();
        Import.locked(id).apply(unknown, actor);
        importing.begin(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/dismissal")
    @RolesAllowed("EDITOR")
    public Response dismiss(@RestPath Long id) {
        dismissed(id);
        return flash.seeOther("/desk/imports", Said.IMPORT_DISMISSED);
    }

    @Transactional
    void dismissed(Long id) {
        Import batch = Import.locked(id);
        batch.dismiss(acting.now());
        ImportItem.forget(batch);
    }
}
