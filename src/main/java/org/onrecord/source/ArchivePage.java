package org.onrecord.source;

import java.util.List;
import org.onrecord.warc.WarcReading;
import org.onrecord.warc.WarcReading.Contents;
import org.onrecord.warc.WarcReading.Entry;
import org.onrecord.web.Issues;

/**
 * The page on which one record of a web archive is chosen.
 *
 * @param sha256 what the archive is known by
 * @param source the number of the source that the record is to be a copy of, or empty
 */
record ArchivePage(String sha256, String source, Contents contents, Issues issues) {

    static ArchivePage broken(String sha256, String source, String why) {
        return new ArchivePage(
                sha256, source, new Contents(List.of(), false), Issues.none().add(why));
    }

    public List<Entry> entries() {
        return contents.entries();
    }

    public int most() {
        return WarcReading.MAX_OFFERED;
    }
}
