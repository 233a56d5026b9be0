package org.onrecord.account;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who looks at a page. Asking costs nothing: the person came with the session's look-up, which is also why what this
 * gives is for reading; to change a person, load them in the transaction that changes them.
 */
@Named
@RequestScoped
public class Viewer {

    private final SecurityIdentity identity;

    Viewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean signedIn() {
        return found().isPresent();
    }

    public Long id() {
        return user().id();
    }

    /** The person who is signed in; whoever is not is sent to sign in. */
    public User user() {
        return found().orElseThrow(UnauthorizedException::new);
    }

    /** The person's name, or empty. */
    public String name() {
        return found().map(User::name).orElse("");
    }

    public boolean canEdit() {
        return may(User::canEdit);
    }

    public boolean canReview() {
        return may(User::canReview);
    }

    public boolean isAdmin() {
        return may(User::isAdmin);
    }

    private boolean may(Predicate<User> question) {
        return found().filter(question).isPresent();
    }

    private Optional<User> found() {
        return Optional.ofNullable(identity.getAttribute(SessionIdentities.USER));
    }
}
