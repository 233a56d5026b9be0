package org.onrecord.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;

/** A password as it is stored: bcrypt with a salt of its own. */
public record PasswordHash(String text) {

    /** bcrypt reads no more than this many bytes. */
    static final int MAX_BYTES = 72;

    /** Costs a quarter of a second or so, which a person does not mind and who tries millions does. */
    private static final int COST = 12;

    /** The hash of a password that nobody has, compared with when there is no person to compare with. */
    static final PasswordHash NOBODYS = of(Token.random().secret());

    public static PasswordHash of(String password) {
        if (!fits(password)) {
            throw new IllegalArgumentException("bcrypt would ignore the end of this password");
        }
        return new PasswordHash(BcryptUtil.bcryptHash(password, COST));
    }

    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** Whether this is the password; one that is too long to be anybody's takes as long as any other. */
    boolean matches(String password) {
        boolean fits = fits(password);
        return BcryptUtil.matches(fits ? password : "too long", text) && fits;
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
