package org.onrecord.matching;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.onrecord.search.Embedder;
import org.onrecord.web.Beginning;
import org.onrecord.web.Settings;

/**
 * Decides whether there are vectors: where an operator has not switched them off, the model could be loaded, and the
 * language is English, the only one that it was trained on. It is loaded when it is first asked, never at the start.
 */
@ApplicationScoped
class SentenceEmbedder implements Embedder {

    /** What is longer is embedded by its beginning; a claim has at most 1,000 characters. */
    static final int MOST_CHARACTERS = 4_000;

    /** Under so many callers at once each still has its answer in time; others wait. */
    private static final int AT_ONCE = 2;

    private final Settings settings;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private volatile SentenceModel model;
    private volatile boolean failed;

    SentenceEmbedder(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<float[]> of(String text, String language) {
        if (standing() != Standing.READY || !speaks(language) || text.isBlank()) {
            return Optional.empty();
        }
        return loaded().map(model -> vector(model, Beginning.of(text, MOST_CHARACTERS)));
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
            model = SentenceModel.load(settings.dataDir().resolve("native"));
        } catch (RuntimeException | LinkageError e) {
            failed = true;
            Log.warn("Claims are matched by their words alone: the model for their meaning could not be loaded.", e);
        }
    }

    @Override
    public boolean speaks(String language) {
        return language != null && Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    @Override
    public Standing standing() {
        if (!settings.matching().semantic()) {
            return Standing.SWITCHED_OFF;
        }
        return failed ? Standing.FAILED : Standing.READY;
    }
}
