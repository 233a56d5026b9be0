package org.onrecord.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an operator may set; every name begins with {@code onrecord}. */
@ConfigMapping(prefix = "onrecord")
public interface Settings {

    /** The one folder that everything the product writes goes to. */
    @WithDefault("data")
    Path dataDir();

    /**
     * The folder that the bytes of copies are kept in; {@code captures} in the data folder without it. Several nodes
     * share one.
     */
    Optional<Path> capturesDir();

    /** Loads the demo desk into an empty database. Refused when the server listens beyond loopback. */
    @WithDefault("false")
    boolean demo();

    /**
     * The address under which readers reach the site, without a slash at its end, such as
     * {@code https://record.example.org}. Without it pages name no canonical address.
     */
    Optional<String> baseUrl();

    /** How readers are told who approved a verdict or a publication. */
    @WithDefault("role")
    Approvers approvers();

    /** Whether approvers are named by the part they had, or by their names. */
    enum Approvers {
        ROLE,
        NAME
    }

    /** What the desk calls its site. */
    @WithDefault("Onrecord")
    @NotBlank
    String siteName();

    /** Where readers report errors: an e-mail address, or the address of a page; none is named without it. */
    Optional<@Pattern(regexp = "https?://\\S+|[^@\\s<>\"]+@[^@\\s<>\"]+") String> contact();

    /** The desk's own time zone, an IANA name: in it the desk's days begin and end. */
    @WithDefault("UTC")
    ZoneId zone();

    /** How pages for readers are kept ready. */
    Keeping pages();

    /** How pages for readers are kept ready. */
    interface Keeping {

        /** How much memory they may take, all together; none is kept with 0. */
        @WithDefault("64M")
        MemorySize memory();
    }

    /** How the record is searched. */
    Searching search();

    /** How the record is searched. */
    interface Searching {

        /** Whether this process keeps the index where the record is. */
        @WithDefault("true")
        boolean following();
    }

    /** How addresses of sources are fetched. */
    Fetching fetching();

    /** How addresses of sources are fetched. */
    interface Fetching {

        /**
         * Networks beyond the public internet that addresses may lead into, such as {@code 10.1.0.0/16}; none without
         * it.
         */
        Optional<List<String>> networks();

        /** Ports that are asked beside 80 and 443; none without it. */
        Optional<Set<Integer>> ports();

        /** How long fetching one address may take in all. */
        @WithDefault("60s")
        Duration timeout();

        /** How long a server may take to answer a connection, and then to send the next bytes. */
        @WithDefault("15s")
        Duration patience();

        /** The largest page or file that is fetched or uploaded; films and pictures included. */
        @WithDefault("20M")
        MemorySize maxSize();

        /** How many addresses are fetched at the same time. */
        @WithDefault("4")
        @Min(1)
        @Max(64)
        int atOnce();
    }

    /** How the addresses of sources on which published claims rest are looked at again. */
    Watching watch();

    /** How the addresses of sources on which published claims rest are looked at again. */
    interface Watching {

        /** Whether they are looked at again at all; the demo desk never does. */
        @WithDefault("true")
        boolean enabled();

        /** How long after a look at a page that is there the next one comes. */
        @WithDefault("7D")
        Duration every();

        /** How long a server is left alone between two looks, at the least. */
        @WithDefault("1s")
        Duration pause();
    }

    /** How people are reminded of their follow-ups by e-mail; how e-mail is sent, {@code quarkus.mailer} says. */
    Reminding reminders();

    /** How people are reminded of their follow-ups by e-mail. */
    interface Reminding {

        /** Whether those who want to be are; the demo desk never does. It needs {@code onrecord.base-url}. */
        @WithDefault("false")
        boolean enabled();
    }

    /** How it is found that something was said before. */
    Matching matching();

    /** How it is found that something was said before. */
    interface Matching {

        /** Whether what claims mean counts beside their words; without it no model is loaded. */
        @WithDefault("true")
        boolean semantic();
    }

    /** How often programs may ask the interface for machines. */
    Interface api();

    /** How often programs may ask the interface for machines. */
    interface Interface {

        /** How many requests a minute from one address without a key. */
        @WithDefault("60")
        @Min(1)
        @Max(1_000_000)
        int perMinute();

        /** How many requests a minute with one key. */
        @WithDefault("600")
        @Min(1)
        @Max(1_000_000)
        int perMinuteWithKey();
    }

    /** Archives outside the desk that are asked for copies of sources. */
    Archives archive();

    /** Archives outside the desk that are asked for copies of sources. */
    interface Archives {

        /**
         * The address of a Memento TimeGate (RFC 7089), to which a page's address is appended, such as
         * {@code https://archive.example.org/timegate/}; none is asked without it.
         */
        Optional<@Pattern(regexp = "https?://\\S+") String> timegate();

        /**
         * The address of an archive that is asked as the Wayback Machine is, without a slash at its end, such as
         * {@code https://archive.example.org}; none is asked without it.
         */
        Optional<@Pattern(regexp = "https?://\\S+[^\\s/]") String> wayback();

        /** Whether that archive is asked to save a page that no archive has. */
        @WithDefault("false")
        boolean save();
    }
}
