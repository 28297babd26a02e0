package io.trendloom.encoding.onnx;

import io.trendloom.encoding.EncodedBatch;
import io.trendloom.encoding.EncoderDescription;
import io.trendloom.encoding.EncodingListener;
import io.trendloom.encoding.NormalText;
import io.trendloom.encoding.TextEncoder;
import java.util.Arrays;
import java.util.List;

/** A sentence graph on ONNX Runtime: pooling and normalisation happen inside the graph, texts run in token-budget batches. */
public final class OnnxTextEncoder implements TextEncoder {
    private final EncoderDescription description;
    private final OnnxSettings settings;
    private final OnnxSession session;
    private final WordPieces pieces;

    private OnnxTextEncoder(EncoderFiles files, OnnxSettings settings, OnnxSession session, WordPieces pieces) {
        this.description = files.description();
        this.settings = settings;
        this.session = session;
        this.pieces = pieces;
    }

    /** Loads an encoder. */
    public static OnnxTextEncoder open(EncoderFiles files, OnnxSettings settings) {
        OnnxSession session = new OnnxSession(files, settings);
        try {
            return new OnnxTextEncoder(files, settings, session, new WordPieces(files));
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public EncoderDescription description() {
        return description;
    }

    @Override
    public String provider() {
        return settings.provider().label();
    }

    @Override
    public List<float[]> encode(List<String> texts, EncodingListener listener) {
        long[][] ids = texts.stream().map(this::tokens).toArray(long[][]::new);
        float[][] vectors = new float[ids.length][width()];
        int[] lengths = Arrays.stream(ids).mapToInt(row -> row.length).toArray();
        for (int[] batch : TokenBatches.pack(lengths, settings.tokenBudget())) {
            listener.encoded(run(batch, ids, vectors));
        }
        return List.of(vectors);
    }

    @Override
    public void close() {
        pieces.close();
        session.close();
    }

    private long[] tokens(String text) {
        String normal = NormalText.of(text);
        return normal.isEmpty() ? new long[0] : pieces.ids(normal);
    }

    private EncodedBatch run(int[] batch, long[][] ids, float[][] vectors) {
        int columns = ids[batch[batch.length - 1]].length;
        long[] padded = new long[batch.length * columns];
        long[] mask = new long[padded.length];
        int tokens = 0;
        for (int row = 0; row < batch.length; row++) {
            long[] text = ids[batch[row]];
            System.arraycopy(text, 0, padded, row * columns, text.length);
            Arrays.fill(mask, row * columns, row * columns + text.length, 1);
            tokens += text.length;
        }
        float[] answer = session.run(padded, mask, batch.length);
        for (int row = 0; row < batch.length; row++) {
            System.arraycopy(answer, row * width(), vectors[batch[row]], 0, width());
        }
        return new EncodedBatch(batch.length, tokens, padded.length - tokens);
    }
}
