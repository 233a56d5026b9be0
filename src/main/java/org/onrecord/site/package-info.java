/** The public, anonymous, read-only pages: only what is published, the same for everyone who looks. */
package org.onrecord.site;
