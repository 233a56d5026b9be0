package org.onrecord.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Likewise;
import org.onrecord.claim.OnRecord;

/** Which claims on record some proposals repeat, by the proposal's id: an editor adds a report there instead. */
record Repeats(Map<Long, List<OnRecord>> found) {

    static Repeats in(Article article, List<ProposedClaim> proposals, Voices voices) {
        List<ProposedClaim> open =
                proposals.stream().filter(ProposedClaim::open).toList();
        List<List<OnRecord>> alike = open.isEmpty()
                ? List.of()
                : Likewise.of(open.stream()
                        .map(proposal -> sought(article, proposal, voices))
                        .toList());
        Map<Long, List<OnRecord>> found = new HashMap<>();
        for (int i = 0; i < open.size(); i++) {
            found.put(
                    open.get(i).id(),
                    alike.get(i).stream().filter(Repeats::tells).toList());
        }
        return new Repeats(found);
    }

    private static Likewise.Sought sought(Article article, ProposedClaim proposal, Voices voices) {
        Fields fields = proposal.fields();
        Set<Long> speakers = fields.text("speaker").isEmpty()
                ? Set.of(article.source().publisher().id())
                : voices.maybe(Voice.in(fields).get(0)).stream().collect(Collectors.toSet());
        return new Likewise.Sought(
                fields.text("text"), fields.texts("quotations.exact"), fields.text("exact"), speakers, null);
    }

    /** Claims of one sentence rest on the same words, and each says something else: that alone is no repetition. */
    private static boolean tells(OnRecord like) {
        return like.open() && (like.how() != OnRecord.How.PASSAGE || like.sameSpeaker());
    }

    List<OnRecord> of(ProposedClaim proposal) {
        return found.getOrDefault(proposal.id(), List.of());
    }

    /** Whether a claim on record says the very same, by the same speaker. */
    boolean same(ProposedClaim proposal) {
        return of(proposal).stream().anyMatch(OnRecord::same);
    }
}
