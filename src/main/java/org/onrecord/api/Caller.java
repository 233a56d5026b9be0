package org.onrecord.api;

import jakarta.enterprise.context.RequestScoped;

/** The key that a request came with, if any. A session counts for nothing here: what a browser sends along by itself writes nothing. */
@RequestScoped
class Caller {

    private ApiKey key;

    void has(ApiKey opened) {
        key = opened;
    }

    /** The key by which drafts may be written; a request without one is refused. */
    ApiKey writing() {
        if (key == null) {
            throw Refused.unknown("Drafts are written with a key: send Authorization: Bearer and the key.");
        }
        if (!key.writes()) {
            throw Refused.of(
                    403,
                    "This key may not write",
                    "Drafts need a key that was made for writing them, of somebody who is an editor.");
        }
        return key;
    }
}
