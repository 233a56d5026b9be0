package org.onrecord.outcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.onrecord.account.Token;
import org.onrecord.account.User;
import org.onrecord.account.Viewer;
import org.onrecord.web.Flash;
import org.onrecord.web.FormData;
import org.onrecord.web.Issues;
import org.onrecord.web.Said;
import org.onrecord.web.Settings;
import org.onrecord.web.Site;

/** How a person is reminded of their follow-ups: by e-mail, and by a calendar that other programs read. */
@Path("/desk/account/reminders")
@Authenticated
class ReminderPages {

    private static final String PATH = "/desk/account/reminders";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reminders(ReminderPage page);

        static native TemplateInstance calendar(String address);
    }

    private final Viewer viewer;
    private final Validator validator;
    private final Settings settings;
    private final Site site;
    private final Flash flash;
    private final Clock clock;

    ReminderPages(Viewer viewer, Validator validator, Settings settings, Site site, Flash flash, Clock clock) {
        this.viewer = viewer;
        this.validator = validator;
        this.settings = settings;
        this.site = site;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        return page(Reminder.of(viewer.id()).map(ReminderForm::of).orElseGet(ReminderForm::blank), Issues.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> sent) {
        ReminderForm form = ReminderForm.from(new FormData(sent));
        Issues issues = Issues.of(validator.validate(form));
        form.check(issues);
        if (!issues.isEmpty()) {
            return Response.status(422).entity(page(form, issues)).build();
        }
        save(viewer.id(), form);
        return flash.seeOther(PATH, Said.REMINDERS_CHANGED);
    }

    /** The page that shows the address. It answers the POST itself: no address leads to it a second time. */
    @POST
    @Path("calendar")
    public Response open() {
        // Before anything is opened: a request may name no host.
        String calendars = site.absolute("/calendar/");
        Token token = open(viewer.id());
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(Templates.calendar(calendars + token.secret() + ".ics"))
                .build();
    }

    @POST
    @Path("calendar/end")
    public Response close() {
        close(viewer.id());
        return flash.seeOther(PATH, Said.CALENDAR_REVOKED);
    }

    @Transactional
    void save(Long person, ReminderForm form) {
        User held = User.locked(person);
        Reminder reminder = Reminder.of(person).orElseGet(() -> new Reminder(held));
        form.save(reminder);
        reminder.persist();
    }

    @Transactional
    Token open(Long person) {
        Token token = Token.random();
        CalendarFeed.open(User.locked(person), token, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return token;
    }

    @Transactional
    void close(Long person) {
        CalendarFeed.close(person);
    }

    private TemplateInstance page(ReminderForm form, Issues issues) {
        return Templates.reminders(new ReminderPage(
                form,
                issues,
                settings.reminders().enabled() && !settings.demo(),
                CalendarFeed.isOpen(viewer.id()),
                settings.zone().getId()));
    }
}
