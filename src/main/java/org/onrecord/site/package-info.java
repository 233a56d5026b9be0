/** The public pages: anonymous, read-only, published data only. */
package org.onrecord.site;
