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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.history.Content;
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
        Issues issues = issues(form);
        String address = address(form, issues);
        if (!issues.isEmpty()) {
            return refused(form, issues);
        }
        return seeOther(address.isEmpty() ? pasted(form) : fetched(form, address));
    }

    private Issues issues(ImportForm form) {
        Issues issues = Issues.of(validator.validate(form));
        if (wanted(form).sites().size() > Publishers.MOST) {
            issues.add("publishers", "At most %d sites can be named.".formatted(Publishers.MOST));
        }
        return issues;
    }

    private static Publishers wanted(ImportForm form) {
        return Publishers.of(form.publishers());
    }

    private static String address(ImportForm form, Issues issues) {
        boolean none = form.url().isEmpty() && form.markup().isBlank();
        boolean both = !form.url().isEmpty() && !form.markup().isBlank();
        if (none) {
            issues.add("url", "Give an address, or paste markup below.");
        } else if (both) {
            issues.add("url", "Give an address or paste markup, not both.");
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

    private Long fetched(ImportForm form, String address) {
        Begun begun = begun(form, Arrival.FETCHED, address, "");
        if (begun.now()) {
            importing.fetch(begun.id(), address, wanted(form));
        }
        return begun.id();
    }

    private Long pasted(ImportForm form) throws IOException {
        InputStream markup = new ByteArrayInputStream(form.markup().getBytes(StandardCharsets.UTF_8));
        return read(form, Arrival.PASTED, "Pasted markup", Given.pasted(), markup);
    }

    private Long uploaded(ImportForm form, FileUpload file) throws IOException {
        String name = name(file.fileName());
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            return read(form, Arrival.UPLOADED, name, Given.file(name), bytes);
        }
    }

    /** What is written down before the import is begun is gone unless it is read. */
    private Long read(ImportForm form, Arrival arrival, String label, Given given, InputStream bytes)
            throws IOException {
        java.nio.file.Path file = scratch.file();
        boolean handedOver = false;
        try {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            Begun begun = begun(form, arrival, label, sha256(file));
            if (begun.now()) {
                importing.read(begun.id(), file, given, wanted(form));
                handedOver = true;
            }
            return begun.id();
        } finally {
            if (!handedOver) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String sha256(java.nio.file.Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Content.sha256(bytes);
        }
    }

    /** Of two equal sends at the same moment the second finds what the first began. */
    private Begun begun(ImportForm form, Arrival arrival, String label, String content) {
        String key = form.key(arrival, label, content);
        try {
            return entered(form, key, arrival, label);
        } catch (ConstraintViolationException e) {
            return entered(form, key, arrival, label);
        }
    }

    /** The import of a form, and whether it was begun just now. */
    record Begun(Long id, boolean now) {}

    @Transactional
    Begun entered(ImportForm form, String first, Arrival arrival, String label) {
        String key = first;
        Optional<Import> before = Import.begunBy(key);
        while (before.filter(Import::cameToNothing).isPresent()) {
            key = ImportForm.after(key);
            before = Import.begunBy(key);
        }
        if (before.isPresent()) {
            return new Begun(before.get().id(), false);
        }
        Actor actor = acting.now();
        Import batch = new Import(key, arrival, label, wanted(form), actor);
        batch.persistAndFlush();
        batch.entered(actor);
        return new Begun(batch.id(), true);
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm FileUpload file, @RestForm String formKey, @RestForm String publishers)
            throws IOException {
        ImportForm form = new ImportForm(text(formKey), "", "", text(publishers));
        Issues issues = issues(form);
        if (file == null || file.size() == 0) {
            issues.add("file", "Choose a file.");
        } else if (file.size() > uploads.most()) {
            issues.add("file", "A file has at most %s.".formatted(uploads.inWords()));
        }
        return issues.isEmpty() ? seeOther(uploaded(form, file)) : refused(form, issues);
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
}
