package io.trendloom.launcher.backtest;

import io.trendloom.decisions.reviews.trial.TextReader;
import io.trendloom.encoding.EncoderCatalog;
import io.trendloom.encoding.onnx.OnnxSettings;
import io.trendloom.encoding.onnx.OnnxTextEncoder;
import io.trendloom.preparation.words.Segmenter;
import io.trendloom.preparation.words.WordList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads texts by the bundled encoders and cuts them into words, as embed-worker does. */
final class EncodedTexts implements TextReader, AutoCloseable {
    private final EncoderCatalog encoders;

    private EncodedTexts(EncoderCatalog encoders) {
        this.encoders = encoders;
    }

    static EncodedTexts open() {
        int threads = Runtime.getRuntime().availableProcessors();
        return new EncodedTexts(new EncoderCatalog(EncoderCache.standard().files().stream()
                .map(files -> OnnxTextEncoder.open(files, OnnxSettings.cpu(threads)))
                .toList()));
    }

    @Override
    public List<Read> read(String language, List<String> texts) {
        List<float[]> vectors = encoders.forText(texts.getFirst(), language).encode(texts);
        Segmenter words = Segmenter.of(language);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Read(WordList.write(words.words(texts.get(i))), vectors.get(i)))
                .toList();
    }

    @Override
    public void close() {
        encoders.close();
    }
}
