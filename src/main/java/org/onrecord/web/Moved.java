package org.onrecord.web;

import java.net.URI;

/** Something that is found at another address for good (301): it was renamed, or made one with another thing. */
public final class Moved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final URI to;

    /** @param path the address on this site, percent-encoded */
    public Moved(String path) {
        super(path, null, false, false);
        this.to = URI.create(path);
    }

    public URI to() {
        return to;
    }
}
