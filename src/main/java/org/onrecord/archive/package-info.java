/** The whole record as one file that a fresh Onrecord takes in, whichever of the two databases it runs on. */
package org.onrecord.archive;
