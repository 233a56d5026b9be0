package org.onrecord.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Set;

/** Where files are sent to, and how large one may be. */
@Named
@ApplicationScoped
public class Uploads {

    /** The address that takes files which become copies. */
    public static final String PATH = "/desk/uploads";

    /** The address that takes files of claims to import. */
    public static final String IMPORTS = "/desk/imports/files";

    /** All addresses that take files. */
    static final Set<String> PATHS = Set.of(PATH, IMPORTS);

    private final MemorySize most;

    Uploads(Settings settings) {
        this.most = settings.fetching().maxSize();
    }

    /** How many bytes a file may have. */
    public long most() {
        return most.asLongValue();
    }

    /** The same in words, as a page says it. */
    public String inWords() {
        return String.format(Locale.ENGLISH, "%,d bytes", most());
    }
}
