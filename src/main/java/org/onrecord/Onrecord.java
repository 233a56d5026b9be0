package org.onrecord;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onrecord.account.ServerKey;
import org.onrecord.archive.ArchiveCommand;
import org.onrecord.fetch.FetchRules;
import org.onrecord.search.VerifyIndexCommand;
import org.onrecord.tlog.VerifyCommand;

/**
 * Starts the application, unless it would damage or expose what it keeps: then it says why in one line and exits with
 * 1, before a database or a socket is opened. Asked to {@code verify} a file, to {@code export} a desk to one, to
 * {@code import} one or to {@code verify-index}, it does only that.
 */
@QuarkusMain
public final class Onrecord {

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(VerifyCommand.run(args, System.out, System.err));
        }
        // The pages are in English, so that numbers in their sentences have its digits, whatever the machine speaks.
        Locale.setDefault(Locale.ENGLISH);
        boolean archiving = ArchiveCommand.isAskedFor(args);
        boolean verifyingIndex = VerifyIndexCommand.isAskedFor(args);
        if (archiving || verifyingIndex) {
            Alone.be(verifyingIndex);
        }
        Config config = ConfigProvider.getConfig();
        try {
            DataFolder.take(
                    config.getOptionalValue("onrecord.data-dir", Path.class).orElse(Path.of("data")));
            if (config.getOptionalValue("onrecord.demo", Boolean.class).orElse(false)) {
                Loopback.require(config.getOptionalValue("quarkus.http.host", String.class)
                        .orElse(""));
            }
            requireNetworks(config.getOptionalValues("onrecord.fetching.networks", String.class)
                    .orElse(List.of()));
            requireSender(config);
            requireKey(config);
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        if (archiving) {
            Quarkus.run(ArchiveCommand.class, args);
        } else if (verifyingIndex) {
            Quarkus.run(VerifyIndexCommand.class, args);
        } else {
            Quarkus.run(args);
        }
    }

    /** Reminders would otherwise fail each morning: they hold whole addresses, and come from somebody. */
    private static void requireSender(Config config) {
        if (!config.getOptionalValue("onrecord.reminders.enabled", Boolean.class)
                .orElse(false)) {
            return;
        }
        for (String needed : List.of("onrecord.base-url", "quarkus.mailer.from")) {
            if (config.getOptionalValue(needed, String.class).isEmpty()) {
                throw new StartRefused("onrecord.reminders.enabled is true, and needs " + needed + ".");
            }
        }
    }

    /** A network that is written wrongly would otherwise be found out when the first page is fetched. */
    private static void requireNetworks(List<String> networks) {
        try {
            FetchRules.requireNetworks(networks);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("onrecord.fetching.networks: " + e.getMessage());
        }
    }

    /** A key that can't sign would otherwise be found out when the first page is opened. */
    private static void requireKey(Config config) {
        try {
            ServerKey.requireLong(
                    config.getOptionalValue(ServerKey.SETTING, String.class).orElse(""));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new StartRefused(e.getMessage());
        }
    }
}
