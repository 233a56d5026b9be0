package org.onrecord.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.review.ContentVerdict;
import org.onrecord.search.Indexed.Named;
import org.onrecord.search.Indexed.OfClaim;
import org.onrecord.search.Indexed.Said;
import org.onrecord.search.Indexed.Wording;

/** Makes a claim as the index is given it, of what a test is about. */
final class Claims {

    private final long id;
    private final Wording text;
    private final List<Wording> quotations = new ArrayList<>();
    private final List<Wording> passages = new ArrayList<>();
    private final List<Named> speakers = new ArrayList<>();
    private final List<Named> topics = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private ClaimKind kind = ClaimKind.EVENT;
    private ContentVerdict verdict = ContentVerdict.NOT_RATED;
    private Publication publication = Publication.PUBLISHED;
    private Instant at = Instant.parse("2024-06-01T12:00:00Z");

    private Claims(long id, String text, String language) {
        this.id = id;
        this.text = new Wording(text, language);
    }

    static Claims claim(long id, String text) {
        return new Claims(id, text, "en");
    }

    static Claims claim(long id, String text, String language) {
        return new Claims(id, text, language);
    }

    static Named named(long id, String slug, String name, String... others) {
        return new Named(id, slug, name, Arrays.asList(others));
    }

    Claims quoted(String words) {
        quotations.add(new Wording(words, text.language()));
        return this;
    }

    Claims passage(String words) {
        passages.add(new Wording(words, text.language()));
        return this;
    }

    Claims by(Named speaker) {
        speakers.add(speaker);
        return this;
    }

    /** @param days as a pair of days parted by a slash, either of which may be missing */
    Claims by(Named speaker, String days) {
        String[] ends = days.split("/", -1);
        said.add(new Said(speaker.id(), day(ends[0]), day(ends[ends.length - 1])));
        return by(speaker);
    }

    private static LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    Claims about(Named topic) {
        topics.add(topic);
        return this;
    }

    Claims kind(ClaimKind its) {
        kind = its;
        return this;
    }

    Claims judged(ContentVerdict its) {
        verdict = its;
        return this;
    }

    Claims at(String moment) {
        at = Instant.parse(moment);
        return this;
    }

    Claims state(Publication its) {
        publication = its;
        return this;
    }

    OfClaim made() {
        return new OfClaim(
                id,
                "claim-" + id,
                publication == Publication.PUBLISHED,
                text,
                quotations,
                passages,
                speakers,
                List.of(),
                topics,
                kind,
                verdict,
                said,
                null,
                publication,
                at,
                at);
    }
}
