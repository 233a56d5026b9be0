package org.onrecord.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.onrecord.claim.ClaimKind;
import org.onrecord.claim.Publication;
import org.onrecord.figure.Figure;
import org.onrecord.review.ContentVerdict;
import org.onrecord.speaker.SpeakerKind;

/** A thing on record as the index knows it: a copy of what the database holds at one moment. */
public sealed interface Indexed {

    /** Its id in the database, one of its own kind. */
    Long id();

    /** Whether readers may find it; what they may not is in the desk's index alone. */
    boolean forReaders();

    /** Words in a language, a tag of BCP 47. */
    record Wording(String text, String language) {}

    /** A name that something is shown by, and the others that it is found by. */
    record Named(Long id, String slug, String name, List<String> others) {

        public Named {
            others = List.copyOf(others);
        }
    }

    /**
     * That somebody said it on one of some days, as one report has it.
     *
     * @param speaker the id of who did
     * @param earliest the first of the days, or null where the start is open
     * @param latest the last of them, or null where the end is open
     */
    record Said(Long speaker, LocalDate earliest, LocalDate latest) {}

    /**
     * A claim that stands: neither merged nor erased.
     *
     * @param passages the words of the sources that its reports rest on
     * @param speakers who is said to have said it
     * @param relays the ids of those who passed it on, publishers included
     * @param verdict the verdict on its content in force, or {@code NOT_RATED}
     * @param said when, by each report that gives a date; those of unknown date are not among them
     * @param figure the figure that it turns on, or null
     * @param publication where it stands; for readers, published is all there is
     * @param publishedAt null for what never was
     * @param editedAt when it was changed last
     */
    record OfClaim(
            Long id,
            String slug,
            boolean forReaders,
            Wording text,
            List<Wording> quotations,
            List<Wording> passages,
            List<Named> speakers,
            List<Long> relays,
            List<Named> topics,
            ClaimKind kind,
            ContentVerdict verdict,
            List<Said> said,
            Figure figure,
            Publication publication,
            Instant publishedAt,
            Instant editedAt)
            implements Indexed {

        public OfClaim {
            quotations = List.copyOf(quotations);
            passages = List.copyOf(passages);
            speakers = List.copyOf(speakers);
            relays = List.copyOf(relays);
            topics = List.copyOf(topics);
            said = List.copyOf(said);
        }
    }

    /**
     * Somebody who speaks, relays or publishes.
     *
     * @param former the addresses that lead to them besides their own
     * @param claims how many claims are theirs: for readers the published ones, for the desk all that stand
     */
    record OfSpeaker(Named named, List<String> former, SpeakerKind kind, boolean forReaders, int claims)
            implements Indexed {

        public OfSpeaker {
            former = List.copyOf(former);
        }

        @Override
        public Long id() {
            return named.id();
        }
    }

    /**
     * What claims are about.
     *
     * @param former the addresses that lead to it besides its own
     * @param claims how many claims are about it: for readers the published ones, for the desk all that stand
     */
    record OfTopic(Named named, List<String> former, boolean forReaders, int claims) implements Indexed {

        public OfTopic {
            former = List.copyOf(former);
        }

        @Override
        public Long id() {
            return named.id();
        }
    }
}
