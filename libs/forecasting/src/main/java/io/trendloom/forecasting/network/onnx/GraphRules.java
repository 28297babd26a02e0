package io.trendloom.forecasting.network.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import io.trendloom.forecasting.network.tensor.TensorSize;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What an ONNX file must be before native code opens it: whole in itself, of the operators that {@link DemandGraph} writes,
 * with tensors as large as they say.
 */
final class GraphRules {
    private static final long LARGEST = 256L << 20;
    private static final long LARGEST_WHOLE_NUMBER = 1 << 16;
    private static final Set<String> OPERATORS = Set.of(
            "Add",
            "And",
            "Cast",
            "Clip",
            "Concat",
            "CumSum",
            "Div",
            "GRU",
            "Gather",
            "Greater",
            "Identity",
            "LSTM",
            "LayerNormalization",
            "MatMul",
            "Mul",
            "Neg",
            "Pad",
            "RNN",
            "ReduceMean",
            "ReduceSum",
            "Relu",
            "Reshape",
            "Sigmoid",
            "Softmax",
            "Softplus",
            "Split",
            "Squeeze",
            "Sub",
            "Transpose",
            "Unsqueeze");

    private GraphRules() {}

    /** Passes, or says what the file must not hold. */
    static void require(Path file) throws IOException {
        require(Files.size(file) <= LARGEST, "it has more than %d bytes".formatted(LARGEST), file);
        OnnxMl.ModelProto model = parsed(file);
        require(!model.hasGraph() || model.getGraph().getNodeCount() > 0, "it has no nodes", file);
        for (OnnxMl.OperatorSetIdProto set : model.getOpsetImportList()) {
            require(
                    set.getDomain().isEmpty(),
                    "it has operators of the domain \"%s\"".formatted(set.getDomain()),
                    file);
        }
        require(
                model.getFunctionsCount() == 0 && model.getTrainingInfoCount() == 0,
                "it has functions of its own",
                file);
        requireGraph(model.getGraph(), file);
    }

    private static OnnxMl.ModelProto parsed(Path file) throws IOException {
        try {
            return OnnxMl.ModelProto.parseFrom(Files.readAllBytes(file));
        } catch (InvalidProtocolBufferException e) {
            throw new IOException("The network %s cannot be opened. Maybe it is not an ONNX file.".formatted(file), e);
        }
    }

    private static void requireGraph(OnnxMl.GraphProto graph, Path file) {
        require(graph.getSparseInitializerCount() == 0, "it has sparse tensors", file);
        graph.getInitializerList().forEach(tensor -> requireTensor(tensor, file));
        for (OnnxMl.NodeProto node : graph.getNodeList()) {
            require(
                    node.getDomain().isEmpty() && OPERATORS.contains(node.getOpType()),
                    "it has the operator \"%s:%s\"".formatted(node.getDomain(), node.getOpType()),
                    file);
            node.getAttributeList().forEach(attribute -> requireAttribute(attribute, file));
        }
    }

    private static void requireAttribute(OnnxMl.AttributeProto attribute, Path file) {
        require(
                !attribute.hasG()
                        && !attribute.hasT()
                        && !attribute.hasSparseTensor()
                        && attribute.getGraphsCount() + attribute.getTensorsCount() + attribute.getSparseTensorsCount()
                                == 0,
                "its attribute \"%s\" holds a tensor or a graph".formatted(attribute.getName()),
                file);
    }

    private static void requireTensor(OnnxMl.TensorProto tensor, Path file) {
        require(
                tensor.getDataLocation() == OnnxMl.TensorProto.DataLocation.DEFAULT
                        && tensor.getExternalDataCount() == 0,
                "its tensor %s lies in another file %s".formatted(tensor.getName(), locations(tensor)),
                file);
        boolean whole = tensor.getDataType() == OnnxMl.TensorProto.DataType.INT64.getNumber();
        boolean real = tensor.getDataType() == OnnxMl.TensorProto.DataType.FLOAT.getNumber();
        int width = whole ? Long.BYTES : Float.BYTES;
        require(
                (whole || real)
                        && TensorSize.of(tensor.getDimsList()) * width
                                == tensor.getRawData().size(),
                "its tensor %s has %d bytes, which is not what its shape %s needs"
                        .formatted(tensor.getName(), tensor.getRawData().size(), tensor.getDimsList()),
                file);
        require(
                !whole || areSmall(tensor),
                "its tensor %s has numbers that are too large".formatted(tensor.getName()),
                file);
    }

    private static List<String> locations(OnnxMl.TensorProto tensor) {
        return tensor.getExternalDataList().stream()
                .map(OnnxMl.StringStringEntryProto::getValue)
                .toList();
    }

    private static boolean areSmall(OnnxMl.TensorProto tensor) {
        var numbers = tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer();
        while (numbers.hasRemaining()) {
            if (Math.abs(numbers.get()) > LARGEST_WHOLE_NUMBER) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean held, String reason, Path file) {
        if (!held) {
            throw new IllegalArgumentException(
                    "The network %s must not be opened: %s. Maybe it was not exported by Trendloom."
                            .formatted(file, reason));
        }
    }
}
