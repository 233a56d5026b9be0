package org.onrecord.api;

/** The ids of things on record as machines get them: as text, so that none reads more into them than that they differ. */
final class ApiId {

    private ApiId() {}

    static String of(Long id) {
        return id == null ? null : id.toString();
    }
}
