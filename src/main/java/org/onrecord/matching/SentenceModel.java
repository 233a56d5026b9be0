package org.onrecord.matching;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.search.Embedder;

/**
 * The model e5-small-v2 (Wang et al. 2022; MIT), with its weights in eight bits, out of its jar: English sentences as
 * vectors of {@value Embedder#DIMENSIONS} numbers. Loaded, it holds about 130 MB outside the heap. A text longer than
 * the 510 pieces of words that it reads at once is read in parts, whose vectors are averaged by their lengths.
 */
final class SentenceModel extends AbstractInProcessEmbeddingModel {

    private static final String WEIGHTS = "/e5-small-v2-q.onnx";
    private static final String PIECES = "/e5-small-v2-q-tokenizer.json";

    /** It was trained with this before each of two texts that are to be alike. */
    private static final String ALIKE = "query: ";

    /** A sentence takes no longer with two than with more, and the rest of the product goes on beside it. */
    private static final int THREADS = 2;

    private final OnnxBertBiEncoder encoder;

    private SentenceModel(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    /**
     * Loads the model.
     *
     * @param libraries the folder that its native library is unpacked to
     */
    static SentenceModel load(Path libraries) {
        System.setProperty("ENGINE_CACHE_DIR", libraries.toAbsolutePath().toString());
        // Without it the tokenizer asks for graphics cards, and fetches libraries for them from the internet.
        System.setProperty("RUST_FLAVOR", "cpu");
        try (InputStream weights = SentenceModel.class.getResourceAsStream(WEIGHTS);
                InputStream pieces = SentenceModel.class.getResourceAsStream(PIECES)) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new SentenceModel(new OnnxBertBiEncoder(
                    environment, session(environment, weights.readAllBytes()), pieces, PoolingMode.MEAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] weights) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(THREADS);
            return environment.createSession(weights, options);
        }
    }

    float[] vector(String text) {
        return embedAll(List.of(TextSegment.from(ALIKE + text)))
                .content()
                .get(0)
                .vector();
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    protected Integer knownDimension() {
        return Embedder.DIMENSIONS;
    }
}
