package org.onrecord.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import org.onrecord.account.AccountAct.Kind;
import org.onrecord.web.Settings;

/** Makes one-time links and shows each the one time that it can be shown. */
@RequestScoped
class OneTimeLinks {

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance link(String email, String link);
    }

    private final RoutingContext request;
    private final Viewer viewer;
    private final AccountActs acts;
    private final Settings settings;
    private final Clock clock;

    OneTimeLinks(RoutingContext request, Viewer viewer, AccountActs acts, Settings settings, Clock clock) {
        this.request = request;
        this.viewer = viewer;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Token forNewPerson(String email, String name, Set<UserRole> roles) {
        Roster.held();
        Invitation invitation = Invitation.to(email);
        Token token = invitation.invite(name, roles, clock.instant());
        acts.did(Kind.INVITED, viewer.id(), invitation.id(), email + " as " + UserRole.labels(roles));
        return token;
    }

    @Transactional
    Token forNewPassword(Long userId) {
        Roster.held();
        User person = User.byId(userId);
        Token token = Invitation.to(person.email()).forNewPassword(person, clock.instant());
        acts.did(Kind.PASSWORD_LINK_MADE, viewer.id(), userId, null);
        return token;
    }

    /** The page that shows a link. It answers the POST itself: no address leads to it a second time. */
    Response created(String email, Token token) {
        String site = settings.baseUrl()
                .orElseGet(() ->
                        request.request().scheme() + "://" + request.request().authority());
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(Templates.link(email, site + "/invitations/" + token.secret()))
                .build();
    }
}
