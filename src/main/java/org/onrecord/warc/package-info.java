/** Keeps the very bytes of copies in files that other archives read, too; no database. */
package org.onrecord.warc;
