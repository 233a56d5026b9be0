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
 * another address. What others know by an address that never changes is asked for anew each time.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    /** An address may name no content, or that which an older version of the application had. */
    private static final String NOT_FOR_LONG = "public, no-cache";

    private static final int FIRST = -1_000;
    private static final int FINGERPRINT = 16;

    /** The parts of an address: what stands before the fingerprint, the fingerprint, the ending. */
    private static final Pattern NAMED = Pattern.compile(
            "(/(?:assets|webjars)/[A-Za-z0-9._/-]{1,200})\\.([0-9a-f]{" + FINGERPRINT + "})(\\.[a-z0-9]{1,12})");

    /** What may be asked for without a fingerprint: of libraries, the version stands in the address. */
    private static final Pattern PLAIN = Pattern.compile("/embed\\.js|/assets/[A-Za-z0-9._/-]{1,200}\\.[a-z0-9]{1,12}");

    /** A type that the table of Vert.x lacks. */
    private static final Map<String, String> TYPES = Map.of("webmanifest", "application/manifest+json");

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
        return filesChange()
                ? path
                : asset(path)
                        .orElseThrow(() -> new IllegalArgumentException(path))
                        .address();
    }

    private static boolean filesChange() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT;
    }

    void listen(@Observes Router router) {
        for (String files : List.of("/assets/*", "/webjars/*", "/embed.js")) {
            router.route(files)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(FIRST)
                    .handler(this::answer);
        }
    }

    private void answer(RoutingContext request) {
        String address = request.normalizedPath();
        Matcher named = NAMED.matcher(address);
        if (named.matches()) {
            send(request, named.group(1) + named.group(3));
        } else if (PLAIN.matcher(address).matches() && !filesChange()) {
            send(request, address);
        } else {
            request.next();
        }
    }

    private void send(RoutingContext request, String path) {
        request.vertx()
                .executeBlocking(() -> asset(path), false)
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
        int ending = path.lastIndexOf('.');
        Body body = new Body(type(path.substring(ending + 1)), bytes);
        String address = path.substring(0, ending) + "." + body.fingerprint(FINGERPRINT) + path.substring(ending);
        return new Asset(address, RenderedPage.still(body.kept(), started));
    }

    private static String type(String ending) {
        return TYPES.getOrDefault(ending, MimeMapping.getMimeTypeForExtension(ending));
    }
}
