package org.onrecord.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.fetch.FetchRules;
import org.onrecord.fetch.Fetcher;
import org.onrecord.web.Settings;

/** Fetches as the operator allows. */
@ApplicationScoped
class DeskFetching {

    @Produces
    @Singleton
    Fetcher fetcher(Settings settings) {
        Settings.Fetching fetching = settings.fetching();
        Set<Integer> ports = new HashSet<>(fetching.ports().orElse(Set.of()));
        ports.addAll(Set.of(80, 443));
        long most = fetching.maxSize().asLongValue();
        return new Fetcher(new FetchRules(
                fetching.networks().orElse(List.of()),
                ports,
                fetching.patience(),
                fetching.patience(),
                fetching.timeout(),
                most,
                most,
                "Onrecord/1.0"
                        + settings.baseUrl().map(site -> " (+" + site + ")").orElse("")));
    }

    void close(@Disposes Fetcher fetcher) {
        fetcher.close();
    }
}
