package org.onrecord.watch;

import java.net.URI;
import org.onrecord.extract.Circumstances;
import org.onrecord.fetch.Fetched;

/** What an address answered. */
record Answer(Fetched fetched) {

    /** Whether it led on, for good. */
    boolean permanently() {
        return fetched.permanently();
    }

    int status() {
        return fetched.status();
    }

    String header(String name) {
        return fetched.header(name);
    }

    URI arrived() {
        return fetched.arrived();
    }

    Circumstances circumstances() {
        return new Circumstances(header("content-type"), fetched.asked(), arrived(), status());
    }
}
