package org.onrecord.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import org.onrecord.account.AccountAct.Kind;
import org.onrecord.web.Site;

/** Makes one-time links and shows each the one time that it can be shown. */
@RequestScoped
class OneTimeLinks {

    private static final String PATH = "/invitations/";

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance link(String email, String link);
    }

    private final Site site;
    private final Viewer viewer;
    private final AccountActs acts;
    private final Clock clock;

    OneTimeLinks(Site site, Viewer viewer, AccountActs acts, Clock clock) {
        this.site = site;
        this.viewer = viewer;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    Token forNewPerson(String email, String name, Set<UserRole> roles) {
        requireAddress();
        Roster.held();
        Invitation invitation = Invitation.to(email);
        Token token = invitation.invite(name, roles, clock.instant());
        acts.did(Kind.INVITED, viewer.id(), invitation.id(), email + " as " + UserRole.labels(roles));
        return token;
    }

    @Transactional
    Token forNewPassword(Long userId) {
        requireAddress();
        Roster.held();
        User person = User.byId(userId);
        Token token = Invitation.to(person.email()).forNewPassword(person, clock.instant());
        acts.did(Kind.PASSWORD_LINK_MADE, viewer.id(), userId, null);
        return token;
    }

    /** What could not be shown is not made. */
    private void requireAddress() {
        site.absolute(PATH);
    }

    /** The page that shows a link. It answers the POST itself: no address leads to it a second time. */
    Response created(String email, Token token) {
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(Templates.link(email, site.absolute(PATH + token.secret())))
                .build();
    }
}
