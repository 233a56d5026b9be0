package org.onrecord.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.onrecord.extract.Doubt;
import org.onrecord.extract.Extract;
import org.onrecord.extract.Format;
import org.onrecord.fetch.Fault;
import org.onrecord.source.SearchedText;
import org.onrecord.source.WebAddress;

/** Judges what came from an address against what is quoted from it. */
final class Assessment {

    /** Below this share of the copy's wording, most of a page's text is another. */
    private static final double MOSTLY = 0.5;

    private final Subject subject;
    private final Instant now;

    Assessment(Subject subject, Instant now) {
        this.subject = subject;
        this.now = now;
    }

    /** Nothing came. What is only too much to be taken is there all the same. */
    Look failed(Fault fault) {
        boolean there = fault == Fault.TOO_LARGE || fault == Fault.EXPANDS_TOO_FAR;
        return Look.of(there ? Seen.STANDS : Seen.FAILED, now, fault.sentence());
    }

    /** Something else than a page came. */
    Optional<Look> refused(Answer answer) {
        int status = answer.status();
        if (status == 304) {
            return Optional.of(Look.of(Seen.STANDS, now, null));
        }
        if (status >= 200 && status < 300) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case 404, 410 -> said(Seen.MISSING, answer, "there is no such page");
                    case 401, 402, 403, 407, 451 -> said(Seen.WALL, answer, "it doesn’t show us the page");
                    case 429 -> said(Seen.WALL, answer, "it has been asked too often");
                    default -> said(Seen.FAILED, answer, "it doesn’t show the page");
                });
    }

    private Look said(Seen seen, Answer answer, String meaning) {
        String sentence = "The server answers %d: %s.".formatted(answer.status(), meaning);
        return new Look(seen, now, sentence, null, wait(answer.header("retry-after")));
    }

    /** How long a server asks to be left alone, in seconds or until a time; what it says else is nothing. */
    private Duration wait(String asked) {
        if (asked == null) {
            return Duration.ZERO;
        }
        if (asked.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    /** A page came whose words can't be read: that it is there is all that can be said. */
    Look unreadable(String sentence) {
        return Look.of(Seen.STANDS, now, sentence);
    }

    /** A page came, and was read. What is quoted and stands there outweighs any doubt that it is the page. */
    Look read(Answer answer, Extract extract) {
        if (extract.format() == Format.IMAGE || extract.format() == Format.VIDEO) {
            return Look.of(Seen.STANDS, now, null);
        }
        int missing = missing(extract.text());
        if (extract.doubt() != null && (missing > 0 || subject.words().isEmpty())) {
            return Look.of(seen(extract.doubt()), now, extract.doubt().sentence());
        }
        if (missing > 0) {
            return Look.of(Seen.CHANGED, now, lost(missing));
        }
        if (Wording.kept(subject.known(), extract.text()) < MOSTLY) {
            return Look.of(Seen.CHANGED, now, "Most of its text is another than in our copy.");
        }
        return elsewhere(answer)
                .map(address -> new Look(Seen.ELSEWHERE, now, null, address, Duration.ZERO))
                .orElseGet(() -> Look.of(Seen.STANDS, now, null));
    }

    /** How many of the quoted passages don't stand in a text. */
    int missing(String text) {
        SearchedText searched = new SearchedText(text);
        return (int) subject.words().stream()
                .filter(words -> !searched.check(words).stands())
                .count();
    }

    private String lost(int missing) {
        int all = subject.words().size();
        return all == 1
                ? "The words that are quoted from it don’t stand there any more."
                : "Of %d quoted passages %d %s there any more."
                        .formatted(all, missing, missing == 1 ? "doesn’t stand" : "don’t stand");
    }

    private static Seen seen(Doubt doubt) {
        return switch (doubt) {
            case COOKIE_WALL, SIGN_IN, CHALLENGE, EMPTY_SHELL -> Seen.WALL;
            case STATUS, NOT_FOUND, HOME_PAGE -> Seen.FAILED;
        };
    }

    /** The address of another page that it came from, if it led there for good. */
    private Optional<String> elsewhere(Answer answer) {
        if (!answer.permanently()) {
            return Optional.empty();
        }
        try {
            WebAddress arrived = WebAddress.of(answer.arrived().toString());
            return Optional.of(arrived.canonical()).filter(any -> !arrived.key().equals(subject.key()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
