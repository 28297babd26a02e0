package io.trendloom.forecasting.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.train.UntrainedNetwork;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX files made to harm who opens them: each is refused before native code sees it, and the reason is told. */
class HostileGraphTest {
    private static final NetworkShape SHAPE = new NetworkShape(30, 30, 5, 4, 3, List.of());
    private static final NetworkSettings SMALL = new NetworkSettings(Encoder.LSTM, 1, 8, 8, 0.2f, 4);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void export() throws IOException {
        file = folder.resolve("network.onnx");
        UntrainedNetwork.of(new NetworkDesign(SHAPE, SMALL, List.of(1, 4)), 3).exportOnnx(file);
    }

    @Test
    void theFileAsItWasExportedIsOpened() throws IOException {
        try (DemandNetwork opened = OnnxDemandNetwork.load(file, SHAPE, 1)) {
            assertThat(opened.shape()).isEqualTo(SHAPE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "weights.bin"})
    void dataInAnotherFile(String location) throws IOException {
        change(graph -> graph.getInitializerBuilder(0)
                .clearRawData()
                .setDataLocation(OnnxMl.TensorProto.DataLocation.EXTERNAL)
                .addExternalData(OnnxMl.StringStringEntryProto.newBuilder()
                        .setKey("location")
                        .setValue(location)));

        refuses("lies in another file [" + location + "]");
    }

    @Test
    void dataInAnotherFileThatIsNotMarked() throws IOException {
        change(graph -> graph.getInitializerBuilder(0)
                .addExternalData(OnnxMl.StringStringEntryProto.newBuilder()
                        .setKey("location")
                        .setValue("../../etc/passwd")));

        refuses("../../etc/passwd");
    }

    @Test
    void aTensorThatClaimsToBeLargerThanItsBytes() throws IOException {
        change(graph ->
                graph.getInitializerBuilder(0).clearDims().addDims(1L << 20).addDims(1L << 10));

        refuses("which is not what its shape [1048576, 1024] needs");
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 40, Long.MAX_VALUE, -1})
    void aShapeThatNoMemoryHolds(long axis) throws IOException {
        change(graph -> graph.getInitializerBuilder(0).clearDims().addDims(axis).addDims(axis));

        refuses("axes from 0 and at most");
    }

    @Test
    void aWholeNumberThatAsksForTheWholeMemory() throws IOException {
        change(graph -> graph.addInitializer(OnnxMl.TensorProto.newBuilder()
                .setName("pads")
                .setDataType(OnnxMl.TensorProto.DataType.INT64.getNumber())
                .addDims(1)
                .setRawData(ByteString.copyFrom(new byte[] {0, 0, 0, 0, 1, 0, 0, 0}))));

        refuses("tensor pads has numbers that are too large");
    }

    @Test
    void aCustomOperator() throws IOException {
        change(graph -> graph.getNodeBuilder(0).setDomain("com.evil"));

        refuses("it has the operator \"com.evil:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loop", "If", "ConstantOfShape", "Tile", "Evil"})
    void anOperatorThatNoNetworkOfOursHas(String operator) throws IOException {
        change(graph -> graph.getNodeBuilder(0).setOpType(operator));

        refuses("it has the operator \":" + operator + "\"");
    }

    @Test
    void aGraphWithinANode() throws IOException {
        change(graph -> graph.getNodeBuilder(0)
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("body")
                        .setType(OnnxMl.AttributeProto.AttributeType.GRAPH)
                        .setG(OnnxMl.GraphProto.getDefaultInstance())));

        refuses("attribute \"body\" holds a tensor or a graph");
    }

    @Test
    void anUnknownDomain() throws IOException {
        OnnxMl.ModelProto model = read();
        Files.write(
                file,
                model.toBuilder()
                        .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setDomain("ai.onnx.ml"))
                        .build()
                        .toByteArray());

        refuses("operators of the domain \"ai.onnx.ml\"");
    }

    @Test
    void aFunctionOfItsOwn() throws IOException {
        Files.write(
                file,
                read().toBuilder()
                        .addFunctions(OnnxMl.FunctionProto.newBuilder().setName("f"))
                        .build()
                        .toByteArray());

        refuses("functions of its own");
    }

    @Test
    void messagesWithinMessagesWithoutEnd() throws IOException {
        OnnxMl.GraphProto graph = OnnxMl.GraphProto.getDefaultInstance();
        for (int depth = 0; depth < 60; depth++) {
            graph = OnnxMl.GraphProto.newBuilder()
                    .addNode(OnnxMl.NodeProto.newBuilder()
                            .addAttribute(OnnxMl.AttributeProto.newBuilder().setG(graph)))
                    .build();
        }
        Files.write(file, OnnxMl.ModelProto.newBuilder().setGraph(graph).build().toByteArray());

        assertThatThrownBy(() -> OnnxDemandNetwork.load(file, SHAPE, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void aFileThatIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> OnnxDemandNetwork.load(file, SHAPE, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void aFileOfManyGigabytes() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(8L << 30);
        }

        refuses("more than 268435456 bytes");
    }

    private OnnxMl.ModelProto read() throws IOException {
        return OnnxMl.ModelProto.parseFrom(Files.readAllBytes(file));
    }

    private void change(Consumer<OnnxMl.GraphProto.Builder> change) throws IOException {
        OnnxMl.ModelProto.Builder model = read().toBuilder();
        change.accept(model.getGraphBuilder());
        Files.write(file, model.build().toByteArray());
    }

    private void refuses(String reason) {
        assertThatThrownBy(() -> OnnxDemandNetwork.load(file, SHAPE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
