package org.onrecord.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.onrecord.search.Embedder;
import org.onrecord.web.Beginning;
import org.onrecord.web.Settings;

/**
 * Decides whether there are vectors: where an operator has not switched them off, the model could be loaded, and the
 * language is English, the only one that it was trained on. It is loaded when it is first asked, never at the start.
 */
@ApplicationScoped
public class SentenceEmbedder implements Embedder {

    private static final Logger LOG = Logger.getLogger(SentenceEmbedder.class);

    /** What is longer is embedded by its beginning; a claim has at most 1,000 characters. */
    static final int MOST_CHARACTERS = 4_000;

    /** Under so many callers at once each still has its answer in time; others wait. */
    private static final int AT_ONCE = 2;

    private final boolean on;
    private final Supplier<SentenceModel> loading;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private volatile SentenceModel model;
    private volatile boolean failed;

    @Inject
    SentenceEmbedder(Settings settings) {
        this(settings.matching().semantic(), settings.dataDir().resolve("native"));
    }

    /**
     * One beside the application's own.
     *
     * @param libraries the folder that a native library is unpacked to
     */
    public SentenceEmbedder(boolean on, Path libraries) {
        this(on, () -> SentenceModel.load(libraries));
    }

    SentenceEmbedder(boolean on, Supplier<SentenceModel> loading) {
        this.on = on;
        this.loading = loading;
    }

    @Override
    public Optional<float[]> of(String text, String language) {
        if (standing() != Standing.READY || !speaks(language)) {
            return Optional.empty();
        }
        String plain = Plain.of(Beginning.of(text, MOST_CHARACTERS));
        return plain.isEmpty() ? Optional.empty() : loaded().map(model -> vector(model, plain));
    }

    private float[] vector(SentenceModel model, String text) {
        places.acquireUninterruptibly();
        try {
            return model.vector(text);
        } finally {
            places.release();
        }
    }

    private Optional<SentenceModel> loaded() {
        if (model == null && !failed) {
            load();
        }
        return Optional.ofNullable(model);
    }

    /** A library that is missing or doesn't fit this machine throws an Error; the desk goes on with words. */
    private synchronized void load() {
        if (model != null || failed) {
            return;
        }
        try {
            model = loading.get();
        } catch (RuntimeException | LinkageError e) {
            failed = true;
            LOG.warn("Claims are matched by their words alone: the model for their meaning could not be loaded.", e);
        }
    }

    @Override
    public boolean speaks(String language) {
        return language != null && Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    @Override
    public Standing standing() {
        if (!on) {
            return Standing.SWITCHED_OFF;
        }
        return failed ? Standing.FAILED : Standing.READY;
    }
}
