package org.onrecord.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.claim.Likewise;
import org.onrecord.claim.Likewise.Sought;
import org.onrecord.claim.Publication;
import org.onrecord.search.Asked;
import org.onrecord.search.Embedder;
import org.onrecord.search.Near;
import org.onrecord.search.NearbyClaims;
import org.onrecord.search.Side;

/**
 * Finds the claims on record that a text may repeat, in its words or in others: the index says which are close, the
 * database what they say just now, and in what they differ from it. Each look takes two statements.
 */
@ApplicationScoped
public class Matcher {

    /** How many claims are given at most. */
    public static final int MOST = 5;

    /** Some that are close may be gone by now, or the very claim that is looked at. */
    private static final int LOOKED_AT = 8;

    private final NearbyClaims nearby;
    private final Embedder embedder;

    Matcher(NearbyClaims nearby, Embedder embedder) {
        this.nearby = nearby;
        this.embedder = embedder;
    }

    /**
     * What a text repeats of all that is on record, or of what readers can see.
     *
     * @param names of those who say it, as far as they are known
     * @param except the id of a claim that is not looked for, or null
     */
    public Matches of(Side side, Sought text, List<String> names, Long except) {
        Asked asked = new Statement(text.statement(), text.language(), names).asked(embedder);
        boolean byMeaning = asked.vector() != null;
        Map<Long, Near> near = new HashMap<>();
        Map<Long, Band> bands = new LinkedHashMap<>();
        for (Near claim : nearby.to(side, asked, LOOKED_AT)) {
            Optional<Band> band = Band.of(claim, byMeaning, asked.words());
            if (band.isPresent() && !claim.claim().equals(except)) {
                near.put(claim.claim(), claim);
                bands.put(claim.claim(), band.get());
            }
        }
        List<Match> matches = Likewise.beside(text, List.copyOf(bands.keySet())).stream()
                .filter(claim -> side == Side.DESK || claim.publication() == Publication.PUBLISHED)
                .map(claim -> Match.of(claim, near.get(claim.claim()), bands.get(claim.claim())))
                .sorted(Comparator.comparing(Match::band))
                .limit(MOST)
                .toList();
        return new Matches(
                matches,
                nearby.shortfall(),
                byMeaning,
                embedder.standing(),
                embedder.speaks(text.language()),
                text.language());
    }
}
