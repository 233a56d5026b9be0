package org.onrecord.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onrecord.claim.Claim;
import org.onrecord.claim.ClaimOrigin;

/** Says of a claim that it was imported, from where and by whom. */
@ApplicationScoped
class ImportOrigin implements ClaimOrigin {

    @Override
    public List<Origin> of(Claim claim) {
        return ImportedClaim.of(claim.id())
                .map(imported -> new Origin(
                        "Imported, and not verified.",
                        sentence(imported),
                        "/desk/imports/claims/" + claim.id(),
                        "What was imported"))
                .stream()
                .toList();
    }

    private static String sentence(ImportedClaim imported) {
        Entry entry = imported.entry();
        String from = entry.from().isEmpty() ? imported.batch().label() : entry.from();
        String theirs = entry.verdict().isEmpty() ? "" : " Their verdict: “" + Shown.shortly(entry.verdict()) + "”.";
        return "From " + Shown.shortly(from) + ", by " + imported.importedBy().name() + "." + theirs;
    }
}
