/** The published record for machines, and the way for other programs of a desk to write drafts. */
package org.onrecord.api;
