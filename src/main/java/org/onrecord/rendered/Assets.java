package org.onrecord.rendered;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives static files addresses that name what they hold, so that browsers keep them for good: another content has
 * another address.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    /** A page that an older version of the application rendered may still name what it held then. */
    private static final String NOT_FOR_LONG = "public, no-cache";

    private static final int FIRST = -1_000;
    private static final int FINGERPRINT = 16;

    /** The parts of an address: what stands before the fingerprint, the fingerprint, the ending. */
    private static final Pattern NAMED = Pattern.compile(
            "(/(?:assets|webjars)/[A-Za-z0-9._/-]{1,200})\\.([0-9a-f]{" + FINGERPRINT + "})(\\.[a-z0-9]{1,12})");

    private record Asset(String address, RenderedPage file) {}

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();
    private final Instant started;

    Assets(Clock clock) {
        this.started = clock.instant();
    }

    /**
     * The address of a static file, with its fingerprint; without one while the application is being developed, where
     * files change under it.
     *
     * @param path such as {@code /assets/onrecord.css}
     */
    public String of(String path) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT
                ? path
                : asset(path)
                        .orElseThrow(() -> new IllegalArgumentException(path))
                        .address();
    }

    void listen(@Observes Router router) {
        for (String folder : List.of("/assets/*", "/webjars/*")) {
            router.route(folder)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(FIRST)
                    .handler(this::answer);
        }
    }

    private void answer(RoutingContext request) {
        Matcher named = NAMED.matcher(request.normalizedPath());
        if (!named.matches()) {
            request.next();
            return;
        }
        request.vertx()
                .executeBlocking(() -> asset(named.group(1) + named.group(3)), false)
                .onFailure(request::fail)
                .onSuccess(found -> found.ifPresentOrElse(asset -> send(request, asset), request::next));
    }

    private static void send(RoutingContext request, Asset asset) {
        boolean isThis = asset.address().equals(request.normalizedPath());
        new ReadyAnswer(asset.file(), request.request()).send(request, isThis ? IMMUTABLE : NOT_FOR_LONG);
    }

    private Optional<Asset> asset(String path) {
        Asset known = assets.get(path);
        return known == null ? read(path) : Optional.of(known);
    }

    private Optional<Asset> read(String path) {
        ClassLoader files = Thread.currentThread().getContextClassLoader();
        try (InputStream file = files.getResourceAsStream("META-INF/resources" + path)) {
            if (file == null) {
                return Optional.empty();
            }
            Asset asset = asset(path, file.readAllBytes());
            assets.put(path, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Asset asset(String path, byte[] bytes) {
        Body body = new Body(MimeMapping.getMimeTypeForFilename(path), bytes);
        int ending = path.lastIndexOf('.');
        String address = path.substring(0, ending) + "." + body.fingerprint(FINGERPRINT) + path.substring(ending);
        return new Asset(address, RenderedPage.still(body.kept(), started));
    }
}
