package org.onrecord.watch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.onrecord.account.User;
import org.onrecord.source.Capture;
import org.onrecord.source.Source;
import org.onrecord.source.WebAddress;
import org.onrecord.testing.Records;
import org.onrecord.time.FuzzyDate;

/** A source with an address and a pasted copy, for tests: on a host of its own, so that none waits for another. */
final class Watched {

    final String address;
    final Long id;

    private Watched(User editor, Long capture, String address) {
        this.address = address;
        this.id = Records.as(editor, actor -> {
            Source source = Capture.byId(capture).source();
            standAt(source, address);
            return source.id();
        });
    }

    static String newAddress() {
        return "https://h" + UUID.randomUUID() + ".example/boats";
    }

    /** Of a claim that rests on its first report's copy. */
    static Watched under(User editor, Long claim) {
        return under(editor, claim, newAddress());
    }

    static Watched under(User editor, Long claim, String address) {
        Long capture =
                Records.claim(claim).attributions().get(0).passage().capture().id();
        return new Watched(editor, capture, address);
    }

    /** Of a copy that nothing rests on yet. */
    static Watched of(User editor, Long capture) {
        return new Watched(editor, capture, newAddress());
    }

    static void standAt(Source source, String address) {
        source.describe(
                source.kind(),
                source.title(),
                source.publisher(),
                WebAddress.of(address),
                "en",
                FuzzyDate.of("2024-06-03"));
    }

    <T> T read(Function<Source, T> question) {
        return QuarkusTransaction.requiringNew().call(() -> question.apply(Source.byId(id)));
    }

    /** How it is watched; null when it isn't. */
    <T> T check(Function<LinkCheck, T> question) {
        return QuarkusTransaction.requiringNew()
                .call(() -> LinkCheck.of(id).map(question).orElse(null));
    }

    boolean isWatched() {
        return Boolean.TRUE.equals(check(any -> true));
    }

    /** Its copies that the desk kept by itself, the newest first. */
    List<Capture> deskCopies() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Capture.<Capture>list("source.id = ?1 and capturedBy is null order by id desc", id));
    }
}
