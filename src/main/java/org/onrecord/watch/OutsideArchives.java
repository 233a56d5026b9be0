package org.onrecord.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.fetch.FetchFailed;
import org.onrecord.source.OutsideCopy;
import org.onrecord.source.WebAddress;
import org.onrecord.web.Formats;
import org.onrecord.web.Settings;

/**
 * Asks archives outside the desk for a copy of a page: a Memento TimeGate (RFC 7089), then one that answers as the
 * Wayback Machine does, which can also be asked to save it. What they answer is taken for no more than a date and an
 * address of the web; whatever else comes is as if they had nothing.
 */
final class OutsideArchives {

    /** A larger answer is no answer to the question whether a copy is there. */
    private static final long MAX_JSON = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    /** A link to one memento: its address and when it was taken. */
    private static final Pattern MEMENTO = Pattern.compile(
            "<([^<>\\s]{1,4000})>(?=[^<]{0,500}?;\\s*rel=\"?[^\"<]{0,100}\\bmemento\\b)[^<]{0,500}?;\\s*datetime=\"([^\"<]{1,60})\"");

    private static final Pattern STAMPED = Pattern.compile("/(\\d{14})[a-z_]{0,5}/");

    private final Settings.Archives settings;
    private final Web web;

    OutsideArchives(Settings.Archives settings, Web web) {
        this.settings = settings;
        this.web = web;
    }

    /** The hosts that are asked, for politeness; none when nobody is asked. */
    Optional<String> host() {
        return Stream.of(settings.timegate(), settings.wayback())
                .flatMap(Optional::stream)
                .flatMap(address -> Subject.uri(address).stream())
                .map(URI::getHost)
                .findFirst();
    }

    /**
     * Looks for a copy of a page, and has it saved if there is none and the operator wants that.
     *
     * @param near the time from which a copy is wanted
     * @param into a file for what comes
     */
    Optional<OutsideCopy> find(String address, Instant near, Path into) {
        return settings.timegate()
                .flatMap(base -> fromTimeGate(base + address, near, into))
                .or(() -> settings.wayback().flatMap(base -> fromWayback(base, address, near, into)))
                .or(() -> settings.save()
                        ? settings.wayback().flatMap(base -> saved(base, address, into))
                        : Optional.empty());
    }

    private Optional<OutsideCopy> fromTimeGate(String address, Instant near, Path into) {
        Map<String, String> wanted = Map.of("Accept-Datetime", HTTP_DATE.format(near.atOffset(ZoneOffset.UTC)));
        return answer(address, wanted, into).flatMap(OutsideArchives::memento);
    }

    /** The memento that an answer is, or the one that it tells of. */
    private static Optional<OutsideCopy> memento(Answer answer) {
        Optional<Instant> at = date(answer.header("memento-datetime"));
        if (at.isPresent()) {
            return copy(standsAt(answer), at);
        }
        List<String> links = answer.fetched().headers().getOrDefault("link", List.of());
        return links.stream()
                .flatMap(link -> MEMENTO.matcher(link).results())
                .map(found -> copy(resolved(answer.arrived(), found.group(1)), date(found.group(2))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where the answer to a negotiation stands by itself. */
    private static String standsAt(Answer answer) {
        String location = answer.header("content-location");
        return location == null || !answer.fetched().redirects().isEmpty()
                ? answer.arrived().toString()
                : resolved(answer.arrived(), location);
    }

    private Optional<OutsideCopy> fromWayback(String base, String address, Instant near, Path into) {
        String asked = base + "/wayback/available?url=" + Formats.urlEncoded(address) + "&timestamp="
                + STAMP.format(near.atOffset(ZoneOffset.UTC));
        return answer(asked, Map.of("Accept", "application/json"), into)
                .filter(answer -> answer.fetched().size() <= MAX_JSON)
                .flatMap(answer -> closest(into))
                .filter(closest -> closest.path("available").asBoolean())
                .filter(closest -> closest.path("status").asText("200").startsWith("2"))
                .flatMap(closest -> copy(
                        closest.path("url").asText(),
                        stamp(closest.path("timestamp").asText())));
    }

    private static Optional<JsonNode> closest(Path json) {
        try {
            String text = Files.readString(json, StandardCharsets.UTF_8);
            return Optional.ofNullable(JSON.readTree(text))
                    .map(root -> root.path("archived_snapshots").path("closest"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<OutsideCopy> saved(String base, String address, Path into) {
        return answer(base + "/save/" + address, Map.of(), into).flatMap(answer -> {
            String where = standsAt(answer);
            Matcher stamped = STAMPED.matcher(where);
            return copy(
                    where,
                    date(answer.header("memento-datetime"))
                            .or(() -> stamped.find() ? stamp(stamped.group(1)) : Optional.empty()));
        });
    }

    /** A whole answer, if one came. */
    private Optional<Answer> answer(String address, Map<String, String> headers, Path into) {
        try {
            return Optional.of(web.fetch(address, headers, into)).filter(answer -> answer.status() == 200);
        } catch (FetchFailed e) {
            return Optional.empty();
        }
    }

    private static Optional<OutsideCopy> copy(String address, Optional<Instant> at) {
        try {
            String canonical = WebAddress.of(address).canonical();
            return at.map(time -> new OutsideCopy(canonical, time));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String resolved(URI base, String reference) {
        try {
            return base.resolve(reference).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<Instant> date(String written) {
        try {
            return written == null
                    ? Optional.empty()
                    : Optional.of(ZonedDateTime.parse(written, HTTP_DATE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> stamp(String digits) {
        try {
            return Optional.of(LocalDateTime.parse(digits, STAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
