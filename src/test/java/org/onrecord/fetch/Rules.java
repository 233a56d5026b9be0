package org.onrecord.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Rules for tests: small sizes, and times that are long enough for a busy machine, or short. */
final class Rules {

    static final int MAX_SENT = 200_000;
    static final int MAX_BYTES = 1_000_000;

    private static final Duration PATIENT = Duration.ofSeconds(10);

    private Rules() {}

    /** The rules of a product that listens to nobody in the house, but for these networks. */
    static FetchRules open(String... networks) {
        return new FetchRules(
                List.of(networks),
                Set.of(),
                Duration.ofMillis(400),
                PATIENT,
                PATIENT,
                MAX_SENT,
                MAX_BYTES,
                "OnrecordTest/1.0 (+https://record.example.org)");
    }

    /** Rules under which a test's own server may be asked, with all the time that it takes. */
    static FetchRules here(Integer... ports) {
        return here(PATIENT, PATIENT, ports);
    }

    /** Rules under which a test's own server has to be quick. */
    static FetchRules hasty(Integer... ports) {
        return here(Duration.ofMillis(300), Duration.ofMillis(600), ports);
    }

    private static FetchRules here(Duration idle, Duration whole, Integer... ports) {
        FetchRules rules = open("127.0.0.1/32");
        return new FetchRules(
                rules.networks(), Set.of(ports), PATIENT, idle, whole, MAX_SENT, MAX_BYTES, rules.agent());
    }
}
