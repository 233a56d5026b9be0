package org.onrecord.source;

import java.util.Optional;
import org.onrecord.web.Choice;

/** What kind of publication a source is. */
public enum SourceKind implements Choice {
    ARTICLE("Article", false),
    DISPATCH("Agency dispatch", false),
    SPEECH("Speech", true),
    POST("Post", false),
    TRANSCRIPT("Transcript", true),
    VIDEO("Video or recording", true),
    DATASET("Dataset", false),
    DOCUMENT("Document", false);

    private final String label;
    private final boolean ownWords;

    SourceKind(String label, boolean ownWords) {
        this.label = label;
        this.ownWords = ownWords;
    }

    @Override
    public String label() {
        return label;
    }

    /** The kind that a media type suggests, if it suggests one. */
    static Optional<SourceKind> of(String mediaType) {
        if (mediaType.equals("text/html")) {
            return Optional.of(ARTICLE);
        }
        if (mediaType.equals("application/pdf")) {
            return Optional.of(DOCUMENT);
        }
        return mediaType.startsWith("video/") || mediaType.startsWith("audio/") ? Optional.of(VIDEO) : Optional.empty();
    }

    /**
     * Whether it carries a speaker's words without a reporter between, whoever put it out. A post does only where the
     * speaker posted it.
     */
    public boolean ownWords() {
        return ownWords;
    }
}
