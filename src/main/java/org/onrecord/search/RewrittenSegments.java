package org.onrecord.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;

/**
 * Merges as another policy does; and where deleted things have to be gone, it writes the segments anew that hold them,
 * and no others, however few of their things are deleted.
 */
final class RewrittenSegments extends FilterMergePolicy {

    private volatile Set<String> wanted = Set.of();

    RewrittenSegments(MergePolicy others) {
        super(others);
    }

    /** Which segments are written anew when that is asked for next. */
    void rewrite(Collection<String> segments) {
        wanted = Set.copyOf(segments);
    }

    @Override
    public MergeSpecification findForcedDeletesMerges(SegmentInfos infos, MergeContext context) throws IOException {
        MergeSpecification merges = new MergeSpecification();
        for (SegmentCommitInfo segment : infos) {
            if (wanted.contains(segment.info.name)
                    && !context.getMergingSegments().contains(segment)) {
                merges.add(new OneMerge(List.of(segment)));
            }
        }
        return merges.merges.isEmpty() ? null : merges;
    }
}
