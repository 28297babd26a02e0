package io.trendloom.encoding;

/**
 * Under what a vector is kept: who made it, from which text.
 *
 * @param encoderSha256 SHA-256 of the encoder's model file
 * @param textSha256 SHA-256 of the text's {@linkplain NormalText normal form} in UTF-8
 */
public record VectorKey(String encoderSha256, String textSha256) {
    public VectorKey {
        Sha256.require("encoderSha256", encoderSha256);
        Sha256.require("textSha256", textSha256);
    }

    public static VectorKey of(TextEncoder encoder, String text) {
        return new VectorKey(encoder.sha256(), textSha256(text));
    }

    /** The part that is the same for all encoders. */
    public static String textSha256(String text) {
        return Sha256.of(NormalText.of(text));
    }
}
