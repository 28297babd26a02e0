package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.optimizer.Optimizer;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adam with gradients clipped by their common norm, whose state can be saved and taken up again. DJL's own keeps its
 * state under ids that change with every run.
 */
final class ResumableAdam extends Optimizer implements AutoCloseable {
    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float NO_CLIPPING_BY_VALUE = -1;

    private final AdamSettings settings;
    private final NDManager manager;
    private final SortedMap<String, NDArray> means = new TreeMap<>();
    private final SortedMap<String, NDArray> variances = new TreeMap<>();
    private long steps;
    private float gradientScale = 1;

    ResumableAdam(AdamSettings settings, NDManager manager) {
        super(new Settings());
        this.settings = settings;
        this.manager = manager;
    }

    /** Moves every parameter one step against its gradient and clears the gradients. */
    void step(SortedMap<String, NDArray> parameters, NDManager batch) {
        NDList gradients = new NDList();
        parameters.values().forEach(parameter -> {
            NDArray gradient = parameter.getGradient();
            gradient.attach(batch);
            gradients.add(gradient);
        });
        double squares = 0;
        for (NDArray gradient : gradients) {
            double norm = gradient.norm().getFloat();
            squares += norm * norm;
        }
        gradientScale = (float) Math.min(1, settings.clipNorm() / (Math.sqrt(squares) + 1e-6));
        steps++;
        int i = 0;
        for (var parameter : parameters.entrySet()) {
            update(parameter.getKey(), parameter.getValue(), gradients.get(i++));
        }
    }

    @Override
    public void update(String name, NDArray weight, NDArray gradient) {
        NDList inputs = new NDList(weight, gradient, state(means, name, weight), state(variances, name, weight));
        double correction = Math.sqrt(1 - Math.pow(BETA_2, steps)) / (1 - Math.pow(BETA_1, steps));
        weight.getNDArrayInternal()
                .adamUpdate(
                        inputs,
                        new NDList(weight),
                        settings.learningRate(),
                        (float) (settings.learningRate() * correction),
                        0,
                        gradientScale,
                        NO_CLIPPING_BY_VALUE,
                        BETA_1,
                        BETA_2,
                        EPSILON,
                        true,
                        false);
    }

    private NDArray state(SortedMap<String, NDArray> states, String name, NDArray weight) {
        return states.computeIfAbsent(name, key -> manager.zeros(weight.getShape(), weight.getDataType()));
    }

    AdamState snapshot() {
        return new AdamState(steps, tensors(means), tensors(variances));
    }

    void restore(AdamState state) {
        steps = state.steps();
        put(state.means(), means);
        put(state.variances(), variances);
    }

    private static SortedMap<String, Tensor> tensors(SortedMap<String, NDArray> arrays) {
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        arrays.forEach((name, array) -> tensors.put(name, TorchBlock.tensor(array)));
        return tensors;
    }

    private void put(SortedMap<String, Tensor> tensors, SortedMap<String, NDArray> arrays) {
        tensors.forEach((name, tensor) -> arrays.put(name, NetworkArrays.array(manager, tensor)));
    }

    @Override
    public void close() {
        manager.close();
    }

    /** The base class insists on a builder; everything it could set is fixed here. */
    private static final class Settings extends OptimizerBuilder<Settings> {
        @Override
        protected Settings self() {
            return this;
        }
    }
}
