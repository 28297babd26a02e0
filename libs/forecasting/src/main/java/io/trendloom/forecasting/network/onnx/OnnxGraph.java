package io.trendloom.forecasting.network.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** An ONNX graph under construction. Names follow from the order of the calls, so that equal calls give equal bytes. */
final class OnnxGraph {
    private static final int OPSET = 17;
    private static final int IR_VERSION = 8;
    private static final String BATCH = "batch";

    private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();

    OnnxGraph(String name) {
        graph.setName(name);
    }

    /** Declares an input whose first axis is the batch. */
    String input(String name, int... axes) {
        graph.addInput(value(name, axes));
        return name;
    }

    /** Gives {@code value} out under a name of its own. */
    void output(String name, String value, int... axes) {
        graph.addNode(OnnxMl.NodeProto.newBuilder()
                .setName(name)
                .setOpType("Identity")
                .addInput(value)
                .addOutput(name));
        graph.addOutput(value(name, axes));
    }

    String node(String op, List<String> inputs, OnnxMl.AttributeProto... attributes) {
        return nodes(op, inputs, 1, attributes).getFirst();
    }

    List<String> nodes(String op, List<String> inputs, int outputs, OnnxMl.AttributeProto... attributes) {
        String name = op + "_" + graph.getNodeCount();
        List<String> names = java.util.stream.IntStream.range(0, outputs)
                .mapToObj(i -> name + ":" + i)
                .toList();
        graph.addNode(OnnxMl.NodeProto.newBuilder()
                .setName(name)
                .setOpType(op)
                .addAllInput(inputs)
                .addAllOutput(names)
                .addAllAttribute(Arrays.asList(attributes)));
        return names;
    }

    String constant(Tensor tensor) {
        ByteBuffer bytes =
                ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.values());
        return add(OnnxMl.TensorProto.newBuilder()
                .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                .addAllDims(tensor.shape())
                .setRawData(ByteString.copyFrom(bytes)));
    }

    String constant(float... values) {
        return constant(new Tensor(List.of((long) values.length), values));
    }

    String scalar(float value) {
        return constant(new Tensor(List.of(), new float[] {value}));
    }

    /** A single position, without an axis. */
    String index(long value) {
        return integers(List.of(), value);
    }

    String integers(long... values) {
        return integers(List.of((long) values.length), values);
    }

    private String integers(List<Long> shape, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return add(OnnxMl.TensorProto.newBuilder()
                .setDataType(OnnxMl.TensorProto.DataType.INT64.getNumber())
                .addAllDims(shape)
                .setRawData(ByteString.copyFrom(bytes)));
    }

    private String add(OnnxMl.TensorProto.Builder tensor) {
        String name = "constant_" + graph.getInitializerCount();
        graph.addInitializer(tensor.setName(name));
        return name;
    }

    static OnnxMl.AttributeProto attribute(String name, long value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static OnnxMl.AttributeProto attribute(String name, List<Long> values) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INTS)
                .addAllInts(values)
                .build();
    }

    private static OnnxMl.ValueInfoProto value(String name, int... axes) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        shape.addDimBuilder().setDimParam(BATCH);
        for (int axis : axes) {
            shape.addDimBuilder().setDimValue(axis);
        }
        OnnxMl.TypeProto.Tensor.Builder type = OnnxMl.TypeProto.Tensor.newBuilder()
                .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                .setShape(shape);
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder().setTensorType(type))
                .build();
    }

    byte[] toBytes() {
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("trendloom")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }
}
