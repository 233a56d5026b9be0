package org.onrecord.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.source.WebAddress;
import org.onrecord.web.Beginning;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Paging;
import org.onrecord.web.Scratch;
import org.onrecord.web.Uploads;

/** Where an import is begun: from an address, from what is pasted, or from a file. It is read while the desk goes on. */
@Path("/desk/imports")
@RolesAllowed("EDITOR")
class BeginPages {

    private static final int LONGEST_NAME = 300;

    private final Acting acting;
    private final Importing importing;
    private final Scratch scratch;
    private final Uploads uploads;
    private final Validator validator;

    BeginPages(Acting acting, Importing importing, Scratch scratch, Uploads uploads, Validator validator) {
        this.acting = acting;
        this.importing = importing;
        this.scratch = scratch;
        this.uploads = uploads;
        this.validator = validator;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> sent) throws IOException {
        ImportForm form = ImportForm.from(new FormData(sent));
        Issues issues = Issues.of(validator.validate(form));
        String address = address(form, issues);
        if (!issues.isEmpty()) {
            return refused(form, issues);
        }
        Optional<Import> before = Import.begunBy(form.formKey());
        if (before.isPresent()) {
            return seeOther(before.get().id());
        }
        Publishers wanted = Publishers.of(form.publishers());
        if (!address.isEmpty()) {
            Long id = entered(form.formKey(), Arrival.FETCHED, address, wanted);
            importing.fetch(id, address, wanted);
            return seeOther(id);
        }
        java.nio.file.Path file = scratch.file();
        Files.writeString(file, form.markup());
        Long id = entered(form.formKey(), Arrival.PASTED, "Pasted markup", wanted);
        importing.read(id, file, Given.pasted(), wanted);
        return seeOther(id);
    }

    private static String address(ImportForm form, Issues issues) {
        boolean none = form.url().isEmpty() && form.markup().isBlank();
        boolean both = !form.url().isEmpty() && !form.markup().isBlank();
        if (none) {
            issues.add("url", "Give an address, or paste markup below.");
        } else if (both) {
            issues.add("url", "Give an address or paste markup, not both.");
        }
        if (Publishers.of(form.publishers()).sites().size() > Publishers.MOST) {
            issues.add("publishers", "At most %d sites can be named.".formatted(Publishers.MOST));
        }
        if (!issues.usable(form.url(), "url")) {
            return "";
        }
        try {
            return WebAddress.of(form.url()).typed();
        } catch (IllegalArgumentException e) {
            issues.add("url", e.getMessage());
            return "";
        }
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm FileUpload file, @RestForm String formKey, @RestForm String publishers)
            throws IOException {
        ImportForm form = new ImportForm(text(formKey), "", "", text(publishers));
        Issues issues = Issues.of(validator.validate(form));
        if (file == null || file.size() == 0) {
            issues.add("file", "Choose a file.");
        } else if (file.size() > uploads.most()) {
            issues.add("file", "A file has at most %s.".formatted(uploads.inWords()));
        }
        if (Publishers.of(form.publishers()).sites().size() > Publishers.MOST) {
            issues.add("publishers", "At most %d sites can be named.".formatted(Publishers.MOST));
        }
        if (!issues.isEmpty()) {
            return refused(form, issues);
        }
        Optional<Import> before = Import.begunBy(form.formKey());
        return seeOther(before.isPresent() ? before.get().id() : taken(file, form));
    }

    private Long taken(FileUpload file, ImportForm form) throws IOException {
        java.nio.file.Path kept = scratch.file();
        Files.copy(file.uploadedFile(), kept, StandardCopyOption.REPLACE_EXISTING);
        Publishers wanted = Publishers.of(form.publishers());
        String name = name(file.fileName());
        Long id = entered(form.formKey(), Arrival.UPLOADED, name, wanted);
        importing.read(id, kept, Given.file(name), wanted);
        return id;
    }

    private static String name(String given) {
        String name = Shown.clean(given == null ? "" : given.replaceFirst("(?s)^.*[/\\\\]", ""))
                .replaceAll("\\s+", " ")
                .strip();
        return name.isEmpty() ? "unnamed" : Beginning.of(name, LONGEST_NAME);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    private static Response refused(ImportForm form, Issues issues) {
        return Response.status(422)
                .entity(ImportPages.Templates.list(new ImportEntryPage(form, issues, Import.page(Paging.number(null)))))
                .build();
    }

    private static Response seeOther(Long id) {
        return Response.seeOther(URI.create("/desk/imports/" + id)).build();
    }

    @Transactional
    Long entered(String key, Arrival arrival, String label, Publishers wanted) {
        Actor actor = acting.now();
        Import batch = new Import(key, arrival, label, wanted, actor);
        batch.persist();
        batch.entered(actor);
        return batch.id();
    }
}
