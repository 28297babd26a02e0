package io.trendloom.encoding.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.encoding.EncodedBatch;
import io.trendloom.encoding.EncoderCatalog;
import io.trendloom.encoding.TextEncoder;
import io.trendloom.encoding.graph.PublishedEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxTextEncoderTest {
    private static EncoderCatalog catalog;
    private static TextEncoder chinese;
    private static TextEncoder english;

    @BeforeAll
    static void open() {
        chinese = OnnxTextEncoder.open(PublishedEncoder.CHINESE.files(), OnnxSettings.cpu(2));
        english = OnnxTextEncoder.open(PublishedEncoder.ENGLISH.files(), OnnxSettings.cpu(2));
        catalog = new EncoderCatalog(List.of(chinese, english));
    }

    @AfterAll
    static void close() {
        catalog.close();
    }

    @Test
    void putsEnglishParaphrasesNearerThanStrangers() {
        List<float[]> vectors = english.encode(List.of(
                "warm knitted scarf for the winter", "woollen shawl against the cold", "stainless steel bread knife"));

        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.1);
    }

    @Test
    void putsChineseParaphrasesNearerThanStrangers() {
        List<float[]> vectors = chinese.encode(List.of("冬季加厚保暖围巾", "秋冬针织羊毛披肩，御寒", "不锈钢面包刀"));

        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.1);
    }

    @Test
    void answersUnitVectorsOfItsWidth() {
        for (TextEncoder encoder : catalog.encoders()) {
            for (float[] vector : encoder.encode(hostile())) {
                assertThat(vector).hasSize(encoder.width());
                assertThat(norm(vector)).isCloseTo(1, within(1e-5));
            }
        }
        assertThat(chinese.width()).isEqualTo(512);
        assertThat(english.width()).isEqualTo(384);
    }

    @Test
    void answersTheSameAloneInABatchAndInAnyOrder() {
        List<String> texts = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(i -> "set of %d glass tea light holders ".formatted(i).repeat(1 + i % 7))
                .toList());
        List<float[]> together = english.encode(texts);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(order, new Random(7));

        List<float[]> shuffled = english.encode(order.stream().map(texts::get).toList());

        for (int i = 0; i < order.size(); i++) {
            assertThat(cosine(shuffled.get(i), together.get(order.get(i)))).isGreaterThan(0.99999);
        }
        assertThat(cosine(english.encode(texts.subList(3, 4)).getFirst(), together.get(3)))
                .isGreaterThan(0.99999);
    }

    @Test
    void readsNoMoreThanItsMaxTokens() {
        assertThat(tokensOf("lamp ".repeat(2_000))).isEqualTo(512);
        assertThat(tokensOf("灯".repeat(10_000))).isEqualTo(512);
        assertThat(tokensOf("🔥".repeat(30_000))).isLessThanOrEqualTo(512);
        assertThat(tokensOf("x".repeat(10_000_000))).isLessThanOrEqualTo(512);
    }

    @Test
    void takesTextPastMaxTokensForAsGoodAsAbsent() {
        List<float[]> vectors = english.encode(List.of("lamp ".repeat(510), "lamp ".repeat(600) + "knife"));

        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(0.99999);
    }

    @Test
    void givesTextThatSaysNothingTheZeroVector() {
        List<float[]> vectors = english.encode(List.of("", " \t\u0000 ", "lamp"));

        assertThat(norm(vectors.get(0))).isZero();
        assertThat(norm(vectors.get(1))).isZero();
        assertThat(norm(vectors.get(2))).isCloseTo(1, within(1e-5));
        assertThat(english.encode(List.of())).isEmpty();
    }

    @Test
    void countsTokensAndPadding() {
        List<EncodedBatch> batches = new ArrayList<>();

        english.encode(List.of("lamp", "red lamp", ""), batches::add);

        // [CLS] lamp [SEP] [PAD] and [CLS] red lamp [SEP]
        assertThat(batches).containsExactly(new EncodedBatch(2, 7, 1));
    }

    @Test
    void refusesCudaWhereThereIsNone() {
        OnnxSettings cuda = new OnnxSettings(ExecutionProvider.CUDA, 0, 1, 1024);

        assertThatThrownBy(() -> OnnxTextEncoder.open(PublishedEncoder.CHINESE.files(), cuda))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining("(cuda)")
                .hasMessageContaining("Maybe onnxruntime_gpu");
    }

    @Test
    void namesTheProviderInUse() {
        assertThat(english.provider()).isEqualTo("cpu");
    }

    private static int tokensOf(String text) {
        List<EncodedBatch> batches = new ArrayList<>();
        english.encode(List.of(text), batches::add);
        return batches.getFirst().tokens();
    }

    private static List<String> hostile() {
        return List.of(
                "👍🏽👨‍👩‍👧 🔥",
                "a\u0000b\u0007\u001b[31m",
                "\uD83D alone",
                "\u200b",
                "مرحبا שלום",
                "[CLS] [MASK]",
                "�");
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
        }
        return product / norm(a) / norm(b);
    }

    private static double norm(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
