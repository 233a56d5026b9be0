package org.onrecord.account;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People for tests: each is new, so that no test meets another's. */
public final class People {

    public static final String PASSWORD = "three grey herons";

    private static final PasswordHash HASH = PasswordHash.of(PASSWORD);

    private People() {}

    public static User editor() {
        return with(UserRole.EDITOR);
    }

    public static User reviewer() {
        return with(UserRole.REVIEWER);
    }

    public static User admin() {
        return with(UserRole.ADMIN);
    }

    public static User with(UserRole... roles) {
        Set<UserRole> all = EnumSet.copyOf(List.of(roles));
        return QuarkusTransaction.requiringNew().call(() -> {
            User user = new User(newEmail(), "Ida Wells", all, HASH, Instant.now());
            user.persist();
            return user;
        });
    }

    /** A browser in which a person is signed in already. */
    public static Browser browserOf(User user) {
        Token token = Arc.container().instance(Sessions.class).get().begin(user.id());
        return new Browser().with(SessionCookie.NAME, token.secret());
    }

    static String newEmail() {
        return "p" + UUID.randomUUID() + "@desk.example";
    }
}
