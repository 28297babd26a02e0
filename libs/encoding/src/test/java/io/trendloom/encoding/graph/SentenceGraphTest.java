package io.trendloom.encoding.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceGraphTest {
    private static final String[] TEXTS = {"加厚防滑 hot water bottle", "雨伞", "A lunch box for children, 3 layers."};

    @ParameterizedTest
    @EnumSource
    void equalsPoolingOfThePublishedGraphByHand(PublishedEncoder encoder) throws Exception {
        float[][][] states = (float[][][]) run(encoder, encoder.graph());
        float[][] vectors = (float[][]) run(encoder, encoder.files().model());

        assertThat(vectors)
                .hasDimensions(TEXTS.length, encoder.files().description().width());
        for (int text = 0; text < TEXTS.length; text++) {
            assertThat(furthest(vectors[text], normalised(states[text][0]))).isLessThan(1e-5f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheVectorAsItsOnlyOutput(PublishedEncoder encoder) throws Exception {
        ModelProto model = EncoderPackager.map(encoder.files().model());

        assertThat(model.getGraph().getOutputList())
                .extracting(ValueInfoProto::getName)
                .containsExactly("embedding");
    }

    @Test
    void rejectsAGraphWithoutTokenStates() {
        assertThatThrownBy(() -> SentenceGraph.of(ModelProto.getDefaultInstance()))
                .hasMessageContaining("last_hidden_state");
    }

    private static Object run(PublishedEncoder encoder, Path graph) throws Exception {
        // DJL must be the first to make the environment that all share.
        Engine.getEngine("OnnxRuntime");
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (HuggingFaceTokenizer tokenizer =
                        HuggingFaceTokenizer.newInstance(encoder.files().tokenizer());
                OrtSession session = environment.createSession(graph.toString())) {
            Encoding[] encodings = tokenizer.batchEncode(TEXTS);
            long[][] ids = new long[TEXTS.length][];
            long[][] mask = new long[TEXTS.length][];
            for (int i = 0; i < TEXTS.length; i++) {
                ids[i] = encodings[i].getIds();
                mask[i] = encodings[i].getAttentionMask();
            }
            try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                    OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                    OnnxTensor types = OnnxTensor.createTensor(environment, new long[ids.length][ids[0].length]);
                    OrtSession.Result result = session.run(
                            Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", types))) {
                return result.get(0).getValue();
            }
        }
    }

    private static float[] normalised(float[] state) {
        double squares = 0;
        for (float value : state) {
            squares += (double) value * value;
        }
        float[] vector = new float[state.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (state[i] / Math.sqrt(squares));
        }
        return vector;
    }

    private static float furthest(float[] a, float[] b) {
        float furthest = 0;
        for (int i = 0; i < a.length; i++) {
            furthest = Math.max(furthest, Math.abs(a[i] - b[i]));
        }
        return furthest;
    }
}
