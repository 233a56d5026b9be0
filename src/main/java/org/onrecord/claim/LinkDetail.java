package org.onrecord.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.history.Addressed;

/**
 * What the record keeps of how a claim, or its figure, stands to another one, which it names by its number and in none
 * of its words, so that these go with the claim when it is erased.
 *
 * @param relation in words, such as "Updated by"
 * @param claim the id of the other claim
 */
public record LinkDetail(String relation, Long claim) {

    private static final Pattern WRITTEN = Pattern.compile("(.+): claim (\\d{1,18})");

    static LinkDetail of(ClaimLink link, Claim end) {
        return new LinkDetail(link.label(end), (link.leadsFrom(end) ? link.to() : link.from()).id());
    }

    public String text() {
        return relation + ": claim " + claim;
    }

    private static LinkDetail read(String text) {
        Matcher written = WRITTEN.matcher(text == null ? "" : text);
        return written.matches() ? new LinkDetail(written.group(1), Long.valueOf(written.group(2))) : null;
    }

    /** Each of some details as readers may know it, by what is written: with the words of a claim that they can read. */
    public static Map<String, String> forReaders(List<String> written) {
        List<LinkDetail> details =
                written.stream().map(LinkDetail::read).filter(Objects::nonNull).toList();
        Map<Long, Claim> claims = new HashMap<>();
        if (!details.isEmpty()) {
            List<Long> ids = details.stream().map(LinkDetail::claim).distinct().toList();
            Claim.<Claim>list("id in ?1", ids).forEach(claim -> claims.put(claim.id(), claim));
        }
        Map<String, String> shown = new HashMap<>();
        details.forEach(detail -> shown.put(detail.text(), detail.forReaders(claims.get(detail.claim()))));
        return shown;
    }

    private String forReaders(Claim found) {
        Claim now = found == null ? null : Addressed.survivor(found);
        return relation + ": "
                + (now == null || !now.published() ? "a claim that is not published" : "“" + now.text() + "”");
    }
}
