package org.onrecord.identity;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestPath;
import org.onrecord.history.Acting;
import org.onrecord.history.Actor;
import org.onrecord.history.Addressed;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Refusal;
import org.onrecord.web.Said;

/** Where editors give an entry another address, and make two entries one that are one. */
@Path("/desk/identity/{register:claims|speakers|sources|topics|quantities}/{id:\\d{1,18}}")
@RolesAllowed("EDITOR")
class IdentityPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance identity(IdentityPage page);
    }

    private final Acting acting;
    private final Validator validator;
    private final Flash flash;

    IdentityPages(Acting acting, Validator validator, Flash flash) {
        this.acting = acting;
        this.validator = validator;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show(@RestPath String register, @RestPath Long id) {
        return Templates.identity(page(register, id));
    }

    private static IdentityPage page(String register, Long id) {
        Register kind = Register.of(register);
        return IdentityPage.of(kind, kind.byId(id));
    }

    private static Response answer(int code, IdentityPage page) {
        return Response.status(code).entity(Templates.identity(page)).build();
    }

    // ---------------------------------------------------------------- another address

    @POST
    @Path("address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readdress(@RestPath String register, @RestPath Long id, MultivaluedMap<String, String> sent) {
        AddressForm form = new AddressForm(new FormData(sent).text("slug"));
        Issues issues = Issues.of(validator.validate(form));
        form.check(issues);
        IdentityPage page = page(register, id);
        if (issues.isEmpty() && !form.slug().equals(page.entry().slug())) {
            try {
                readdressed(page.register(), id, form.slug());
            } catch (Refusal | ConstraintViolationException taken) {
                issues.add("slug", "Something else stands, or once stood, at this address.");
            }
        }
        return issues.isEmpty()
                ? flash.seeOther(page.action(), Said.READDRESSED)
                : answer(422, page.refusingAddress(form.slug(), issues));
    }

    @Transactional
    void readdressed(Register register, Long id, String slug) {
        register.readdress(id, acting.now(), slug);
    }

    // ---------------------------------------------------------------- two that are one

    /** Shows what will happen; nothing does yet. */
    @POST
    @Path("merge-preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(@RestPath String register, @RestPath Long id, MultivaluedMap<String, String> sent) {
        IdentityPage asked = asked(register, id, MergeForm.from(new FormData(sent)));
        return answer(asked.issues().isEmpty() ? 200 : 422, asked);
    }

    @POST
    @Path("merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(@RestPath String register, @RestPath Long id, MultivaluedMap<String, String> sent) {
        IdentityPage asked = asked(register, id, MergeForm.from(new FormData(sent)));
        Issues issues = asked.issues().isEmpty()
                ? merged(asked.register(), id, asked.other().id(), asked.merge().reason())
                : asked.issues();
        return issues.isEmpty()
                ? flash.seeOther(asked.otherAction(), Said.MERGED)
                : answer(422, asked.merging(asked.merge(), asked.other(), issues));
    }

    private IdentityPage asked(String register, Long id, MergeForm form) {
        IdentityPage page = page(register, id);
        Issues issues = Issues.of(validator.validate(form));
        if (issues.on("into") != null) {
            return page.merging(form, null, issues);
        }
        List<Addressed> meant = page.register().meant(form.into());
        if (meant.size() != 1) {
            issues.add("into", meant.isEmpty() ? nothing(page.register()) : several(page.register(), meant));
            return page.merging(form, null, issues);
        }
        return page.merging(form, meant.get(0), issues.addAll(against(page.register(), page.entry(), meant.get(0))));
    }

    private static String nothing(Register register) {
        return "No %s of this name, address or number is on record.".formatted(register.noun());
    }

    private static String several(Register register, List<Addressed> meant) {
        return "Several are meant by this. Write which: "
                + meant.stream().map(register::label).collect(Collectors.joining(", or ")) + ".";
    }

    /** What stands against it, whatever kind of entries they are, and then what does for this kind. */
    private static Issues against(Register register, Addressed from, Addressed into) {
        if (from.id().equals(into.id())) {
            return Issues.none().add("into", "This is the entry itself.");
        }
        if (from.merged() || into.merged()) {
            return Issues.none()
                    .add(
                            "into",
                            "“%s” was merged into another entry already."
                                    .formatted((from.merged() ? from : into).label()));
        }
        return register.merging().against(from, into);
    }

    /** Both are locked in the order of their ids, so that two who merge them in both directions don't wait for ever. */
    @Transactional
    @TransactionConfiguration(timeout = Acting.AT_LENGTH)
    Issues merged(Register register, Long id, Long other, String reason) {
        Stream.of(id, other).sorted().forEach(register::locked);
        Addressed from = register.byId(id);
        Addressed into = register.byId(other);
        Issues issues = against(register, from, into);
        if (issues.isEmpty()) {
            Actor actor = acting.now();
            Merge merge = new Merge(from, into, reason, actor);
            merge.persist();
            register.merging().perform(merge, from, into, actor);
            from.mergeInto(into, actor, reason);
        }
        return issues;
    }

    @POST
    @Path("merges/{merge:\\d{1,18}}/undoing")
    public Response undo(@RestPath String register, @RestPath Long id, @RestPath Long merge) {
        Register kind = Register.of(register);
        undone(kind, id, merge);
        return flash.seeOther("/desk/identity/" + kind.path() + "/" + id, Said.UNMERGED);
    }

    @Transactional
    @TransactionConfiguration(timeout = Acting.AT_LENGTH)
    void undone(Register register, Long id, Long mergeId) {
        Merge seen = Merge.byId(mergeId);
        boolean ofThis = seen.subjectKind() == register.kind()
                && (seen.fromId().equals(id) || seen.intoId().equals(id));
        if (!ofThis) {
            throw Refusal.missing();
        }
        Stream.of(seen.fromId(), seen.intoId()).sorted().forEach(register::locked);
        Merge merge = Merge.locked(mergeId);
        Addressed into = register.byId(merge.intoId());
        if (into.merged()) {
            throw Refusal.conflict(
                    "“%s” was itself merged into another entry after this. Undo that first.".formatted(into.label()));
        }
        Actor actor = acting.now();
        merge.undo(actor);
        register.merging().undo(merge, register.byId(merge.fromId()), into, actor);
    }
}
