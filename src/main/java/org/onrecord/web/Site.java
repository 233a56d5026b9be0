package org.onrecord.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.BadRequestException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What every page needs to know of the site that it belongs to. */
@Named
@ApplicationScoped
public class Site {

    private static final String DESK = "/desk";

    /** It has an entry of its own in the desk's navigation, and one page is marked once. */
    private static final String NEW_CLAIM = "/desk/claims/new";

    /** A name or an address, with its port: what could break out of a link is none. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");

    private final Settings settings;
    private final RoutingContext request;
    private final Clock clock;

    Site(Settings settings, RoutingContext request, Clock clock) {
        this.settings = settings;
        this.request = request;
        this.clock = clock;
    }

    public String name() {
        return settings.siteName();
    }

    /** The address under which readers reach a path, if the operator named the site's own. */
    public Optional<String> canonical(String path) {
        return settings.baseUrl().map(base -> base + path);
    }

    /**
     * The whole address of a path: under the site's own if the operator named it, else under the one that was asked.
     *
     * @param path begins with a slash and is percent-encoded
     * @throws jakarta.ws.rs.BadRequestException when the request names its host in characters that no host has
     */
    public String absolute(String path) {
        return settings.baseUrl().orElseGet(this::asked) + path;
    }

    /**
     * The host of the same addresses, as the network knows it: in small letters, without a port.
     *
     * @throws jakarta.ws.rs.BadRequestException when the request, or the operator, names none that can be a host
     */
    public String host() {
        try {
            return HostName.of(URI.create(absolute("/"))).orElseThrow(Site::nameless);
        } catch (IllegalArgumentException e) {
            throw nameless();
        }
    }

    private String asked() {
        String host = request.request().authority() == null
                ? ""
                : request.request().authority().toString();
        if (!HOST.matcher(host).matches()) {
            throw nameless();
        }
        return request.request().scheme() + "://" + host;
    }

    private static BadRequestException nameless() {
        return new BadRequestException("The request names no host.");
    }

    /** Where readers report errors, if the operator says so: an e-mail address, or the address of a page. */
    public Optional<String> contact() {
        return settings.contact();
    }

    /** The same as a link leads there. */
    public Optional<String> contactLink() {
        return contact().map(place -> place.contains("://") ? place : "mailto:" + place);
    }

    /** Whether readers are told approvers' names; otherwise only that it was a reviewer. */
    public boolean namesApprovers() {
        return settings.approvers() == Settings.Approvers.NAME;
    }

    /** The desk's own time zone. */
    public ZoneId zone() {
        return settings.zone();
    }

    /** The day that it is where the desk is: what has fallen due is decided by it, at each look. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** A moment as the desk's clocks show it. */
    public DeskTime deskTime(Instant moment) {
        return new DeskTime(moment, settings.zone());
    }

    /** Whether the page in the making is the one at a path, or lies under it. */
    public boolean here(String path) {
        String page = request.request().path();
        return page.equals(path) || !path.equals(DESK) && !page.equals(NEW_CLAIM) && page.startsWith(path + "/");
    }

    /** Whether it was asked for below the desk, where only its people get to. */
    public boolean atDesk() {
        return request.request().path().startsWith(DESK + "/");
    }
}
