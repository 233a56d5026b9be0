package org.onrecord.watch;

/** What a site's robots.txt says of looking at a page again. */
enum Leave {
    GIVEN,
    REFUSED,
    /** The site can't be asked for it, and then a program is to stay away (RFC 9309, section 2.3.1.4). */
    UNKNOWN
}
