package org.onrecord.account;

import java.util.Locale;

/** Decides when two e-mail addresses are the same person's. */
final class Email {

    static final int MAX = 200;

    private Email() {}

    /** The address as it is stored and compared: without spaces around it, in lower case. */
    static String normal(String address) {
        return address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
    }

    /** What stands before the @. */
    static String localPart(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }
}
