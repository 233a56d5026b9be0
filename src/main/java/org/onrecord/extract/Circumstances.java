package org.onrecord.extract;

import java.net.URI;

/**
 * How bytes came, as far as that helps to read them.
 *
 * @param label the media type that they were labelled with, with its parameters, or null
 * @param asked the address that was asked for, or null for a file
 * @param arrived the address that answered in the end, or null for a file
 * @param status the status of the answer; 200 for a file
 */
public record Circumstances(String label, URI asked, URI arrived, int status) {

    /** A file that somebody gave, with the media type that it was labelled with, or null. */
    public static Circumstances file(String label) {
        return new Circumstances(label, null, null, 200);
    }
}
