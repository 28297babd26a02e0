package io.trendloom.encoding.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Cuts texts into the token ids of one encoder. */
final class WordPieces implements AutoCloseable {
    /** A longer word is one unknown token, so that no text needs more characters than this for each token read. */
    private static final int LONGEST_WORD = 100;

    private final HuggingFaceTokenizer tokenizer;
    private final int maxCharacters;

    WordPieces(EncoderFiles files) {
        int maxTokens = files.description().maxTokens();
        String limit = Integer.toString(maxTokens);
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    files.tokenizer(),
                    Map.of("maxLength", limit, "modelMaxLength", limit, "truncation", "true", "padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException("The tokenizer (%s) cannot be read.".formatted(files.tokenizer()), e);
        }
        maxCharacters = maxTokens * (LONGEST_WORD + 1);
    }

    long[] ids(String text) {
        return tokenizer.encode(cut(text)).getIds();
    }

    private String cut(String text) {
        if (text.length() <= maxCharacters) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(maxCharacters - 1));
        return text.substring(0, splitsPair ? maxCharacters - 1 : maxCharacters);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
