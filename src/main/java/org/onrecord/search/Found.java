package org.onrecord.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.search.Sought.Filter;

/**
 * What was found, by the ids in the database.
 *
 * @param meant what the filters that were understood mean, by ids
 * @param claims those of one page, the best first
 * @param total how many there are in all
 * @param least how many of the words each has where none has all, or 0
 * @param partial whether it took so long that not all was looked at, be it only for what may have been meant
 * @param speakers those whose names have all words, at most a few
 * @param instead what may have been meant, or null
 * @param remarks sentences on what could not be read as it was meant
 * @param marks what was looked for, to be marked where it stands
 */
public record Found(
        Sought sought,
        Map<Filter, List<Long>> meant,
        List<Long> claims,
        long total,
        int least,
        boolean partial,
        List<Long> speakers,
        Facets facets,
        String instead,
        List<String> remarks,
        Marks marks) {

    /** The ids of all speakers whose names a page of it says. */
    public Set<Long> namedSpeakers() {
        Set<Long> ids = new LinkedHashSet<>(speakers);
        facets.speakers().stream().map(Facets.Count::value).forEach(ids::add);
        ids.addAll(Understood.speakers(this));
        return ids;
    }

    /** The ids of all topics whose names a page of it says. */
    public Set<Long> namedTopics() {
        Set<Long> ids = new LinkedHashSet<>(Understood.topics(this));
        facets.topics().stream().map(Facets.Count::value).forEach(ids::add);
        return ids;
    }

    /** The same, of which something else is to be told. */
    Found with(String remark) {
        List<String> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Found(sought, meant, claims, total, least, partial, speakers, facets, instead, all, marks);
    }

    /** Nothing, where nothing was looked for. */
    static Found nothing(Sought sought) {
        return new Found(
                sought, Map.of(), List.of(), 0, 0, false, List.of(), Facets.NONE, null, sought.remarks(), Marks.NONE);
    }
}
