package org.onrecord.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Claim;
import org.onrecord.review.ContentVerdict;
import org.onrecord.source.Source;
import org.onrecord.source.WebAddress;
import org.onrecord.time.FuzzyDate;

/**
 * What a claim was imported from, word for word.
 *
 * @param reading what their verdict is read as today; null when it is read as nothing
 * @param appearances where it appeared, each with the source on record of that address, if there is one
 */
public record ImportedPage(Claim claim, ImportedClaim imported, ContentVerdict reading, List<Appearance> appearances) {

    /** One address at which it appeared. */
    public record Appearance(String address, Source source) {}

    static ImportedPage of(Claim claim, ImportedClaim imported) {
        Entry entry = imported.entry();
        ContentVerdict reading = TheirLabel.among(Set.of(entry.verdict())).get(TheirRating.key(entry.verdict()));
        return new ImportedPage(claim, imported, reading, appearances(entry.appearances()));
    }

    private static List<Appearance> appearances(List<String> addresses) {
        List<String> keys =
                addresses.stream().map(address -> WebAddress.of(address).key()).toList();
        Map<String, Source> known = keys.isEmpty()
                ? Map.of()
                : Source.<Source>list("addressKey in ?1", keys).stream()
                        .collect(Collectors.toMap(Source::addressKey, source -> source));
        List<Appearance> appearances = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            appearances.add(new Appearance(addresses.get(i), known.get(keys.get(i))));
        }
        return appearances;
    }

    /** When it was reviewed. */
    public FuzzyDate reviewed() {
        return FuzzyDate.of(entry().reviewed());
    }

    public Entry entry() {
        return imported.entry();
    }
}
